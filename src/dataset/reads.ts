import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { DatasetNode, VersionNode } from './node.ts';

export const DATASET_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(DATASET_STATEMENTS, name);

export const datasets = (graph: GraphReader) => graph.read<DatasetNode>(statement('datasets'), {});
export const versionsOfDatasets = (graph: GraphReader, slugs: readonly string[]) =>
  graph.read<VersionNode & { key: string }>(statement('versions-of-datasets'), { slugs });
export const versionsById = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<VersionNode>(statement('versions-by-id'), { ids });

/** The version of the graph; 0 before anything was ever written. */
export async function graphVersion(graph: GraphReader): Promise<bigint> {
  const [row] = await graph.read<{ version: bigint }>(statement('graph-version'), {});
  return row?.version ?? 0n;
}
