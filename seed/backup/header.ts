import { londonToday } from '../../src/days.ts';
import { BuyergraphError } from '../../src/errors.ts';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { LABELS, RELATIONSHIPS, isRole, type Label } from '../../src/graph/model.ts';
import { SCHEMA_VERSION } from '../../src/graph/standing.ts';
import { made, type Statement } from '../../src/graph/statement.ts';
import { keysOf } from '../../src/keys.ts';
import { VERSION } from '../../src/version.ts';
import { EDITION, FORMAT, writtenProperties, type Header } from './form.ts';
import { linksCounted, nodesCounted } from './statements.ts';

const OF_WHOLE = made({
  name: 'backup-graph',
  about: 'What the graph has as a whole.',
  access: 'read',
  params: {},
  row: { stored: 'properties' },
  text: "MATCH (g:Graph {id: 'graph'}) WHERE g.version IS NOT NULL RETURN properties(g) AS stored",
});

/** Labels whose nodes are lines of a backup: every node has one of them. What the graph is as a whole is in the header. */
export const LABELS_OF_LINES: readonly Label[] = keysOf(LABELS).filter(
  (label) => label !== 'Graph' && !isRole(label),
);

type Counting = Statement<object, { count: number }>;

/** How many there are of each kind, without the kinds of which there is none. */
async function counted<Kind extends string>(
  graph: ReadGraph,
  kinds: readonly Kind[],
  counting: (kind: Kind) => Counting,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) {
    const [row] = await graph.read(counting(kind), {});
    if (row && row.count > 0) counts[kind] = row.count;
  }
  return counts;
}

export const nodesIn = (graph: ReadGraph): Promise<Record<string, number>> =>
  counted(graph, LABELS_OF_LINES, nodesCounted);
export const linksIn = (graph: ReadGraph): Promise<Record<string, number>> =>
  counted(graph, keysOf(RELATIONSHIPS), linksCounted);

/** What is to follow in a backup that is taken now. @throws BuyergraphError NOT_FOUND for a graph nothing was written to. */
export async function headerNow(graph: ReadGraph): Promise<Header> {
  const [whole] = await graph.read(OF_WHOLE, {});
  if (!whole)
    throw new BuyergraphError(
      'NOT_FOUND',
      'Nothing was ever written to this graph: there is nothing to back up.',
    );
  const { schema = SCHEMA_VERSION, writer: _, writerUntil: __, ...stored } = whole.stored;
  return {
    format: FORMAT,
    edition: EDITION,
    program: VERSION,
    schema: Number(schema),
    day: londonToday(),
    takenAt: new Date().toISOString(),
    graph: writtenProperties(stored),
    nodes: await nodesIn(graph),
    links: await linksIn(graph),
  };
}
