import type { Session } from 'neo4j-driver';
import { storedProperties, type Line } from '../seed/backup/form.ts';
import { createLinks, createNodes } from '../seed/backup/statements.ts';
import { linesOf } from '../seed/backup/verified.ts';
import { batchesOf } from '../seed/backup/write.ts';
import { driverFor } from '../src/graph/driver.ts';
import type { Graph } from '../src/graph/graph.ts';
import { ensureSchema } from '../src/graph/schema.ts';

/** One statement with the rows it unwinds. */
type Portion = { text: string; rows: object[] };

const textOf = (line: Line): string =>
  ('node' in line ? createNodes(line.node) : createLinks(line.link, line.from[0], line.to[0])).text;

function rowOf(line: Line): object {
  const is = storedProperties(line.is);
  return 'node' in line ? { is } : { is, from: line.from[1], to: line.to[1] };
}

const portionsOf = (lines: readonly Line[]): Portion[] =>
  [...Map.groupBy(lines, textOf)].map(([text, group]) => ({ text, rows: group.map(rowOf) }));

const written = (session: Session, portions: readonly Portion[]): Promise<void> =>
  session.executeWrite(async (tx) => {
    for (const { text, rows } of portions) await tx.run(text, { rows });
  });

/**
 * The least a loader can do: makes the nodes and relationships of a backup by plain UNWIND, in an empty graph, with the
 * keys before and the other indexes after. Merges nothing, looks for nothing, counts nothing.
 * @returns the seconds of writing and of indexes alone: the file is read while the clock stands.
 */
export async function rawLoad(graph: Graph, path: string): Promise<number> {
  const driver = driverFor(graph.connection());
  let ms = 0;
  const timed = async (work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    ms += performance.now() - start;
  };
  const session = driver.session({ database: graph.connection().database });
  await timed(() => ensureSchema(graph, { onlyKeys: true }));
  for await (const batch of batchesOf(linesOf(path))) {
    const portions = portionsOf(batch);
    await timed(() => written(session, portions));
  }
  await timed(() => ensureSchema(graph));
  await session.close();
  await driver.close();
  return ms / 1000;
}
