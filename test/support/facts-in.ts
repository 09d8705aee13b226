import type { Graph } from '../../src/graph/graph.ts';
import { LABELS, RELATIONSHIPS, type Label, type RelationshipType } from '../../src/graph/model.ts';
import { PUBLICATION_PROPERTIES } from '../../src/graph/rollups.ts';
import type { Columns } from '../../src/graph/columns.ts';
import { made } from '../../src/graph/statement.ts';

type Stored = Record<string, unknown>;
export type NodeFound = { labels: string[] } & Stored;
export type LinkFound = { from: string; to: string } & Stored;

const reading = <const Row extends Columns>(text: string, row: Row) =>
  made({
    name: 'test',
    about: 'what a test looks at',
    access: 'read',
    params: {},
    row,
    text,
  });

/** Every node with that label, by id. */
export async function nodesOf(graph: Graph, label: Label): Promise<NodeFound[]> {
  const text = `MATCH (n:${label}) RETURN labels(n) AS labels, properties(n) AS stored ORDER BY n.id`;
  const rows = await graph.read(reading(text, { labels: 'string[]', stored: 'properties' }), {});
  return rows.map(({ labels, stored }) => ({ labels: labels.toSorted(), ...stored }));
}

/** Every relationship of that type, by the ids of its ends. */
export async function linksOf(graph: Graph, type: RelationshipType): Promise<LinkFound[]> {
  const text = `MATCH (a)-[r:${type}]->(b) RETURN a.id AS from, b.id AS to, properties(r) AS stored ORDER BY from, to`;
  const rows = await graph.read(reading(text, { from: 'string', to: 'string', stored: 'properties' }), {});
  return rows.map(({ from, to, stored }) => ({ from, to, ...stored }));
}

const RECORDS: ReadonlySet<string> = new Set<Label>(['ImportRun', 'Uncounted', 'Graph', 'Decision', 'Clue']);

/** As it will count from the next publication on, whenever it came to do so. */
const standing = <Found extends NodeFound | LinkFound>(found: readonly Found[]): Found[] =>
  found
    .filter((one) => one['until'] === undefined)
    .map((one) => {
      const kept = Object.entries(one).filter(([name]) => !PUBLICATION_PROPERTIES.includes(name));
      return Object.fromEntries(kept) as Found;
    });

/** Everything figures are made of: all nodes and links, but for the record of runs and decisions. */
export async function factsIn(graph: Graph): Promise<Record<string, (NodeFound | LinkFound)[]>> {
  const facts: Record<string, (NodeFound | LinkFound)[]> = {};
  for (const label of Object.keys(LABELS) as Label[])
    if (!RECORDS.has(label)) facts[label] = standing(await nodesOf(graph, label));
  const rank = (link: NodeFound | LinkFound): string =>
    JSON.stringify(link, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  for (const type of Object.keys(RELATIONSHIPS) as RelationshipType[]) {
    if (RELATIONSHIPS[type].to === 'Clue') continue;
    facts[type] = standing(await linksOf(graph, type)).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
  return facts;
}
