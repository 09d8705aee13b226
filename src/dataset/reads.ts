import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import { FOREVER } from '../graph/model.ts';
import type { CoverageMonthNode, CoverageNode, DatasetNode, VersionNode } from './node.ts';

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

export const coverageSources = (graph: GraphReader, source: string | null) =>
  graph.read<{ source: string; seen: number; rejected: number }>(statement('coverage-sources'), { source });

export const coverageMonths = (
  graph: GraphReader,
  { buyerIds, source }: CoverageNode,
  { after, limit }: { after: Omit<CoverageMonthNode, 'seen'>; limit: number },
) =>
  graph.read<CoverageMonthNode>(statement(`coverage-months.${buyerIds ? 'byBuyer' : 'all'}`), {
    buyerIds,
    source,
    forever: FOREVER,
    after: after.source,
    afterKey: after.month,
    limit: BigInt(limit),
  });
