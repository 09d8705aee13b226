import type { GraphReader } from '../graph/reader.ts';
import { NOW } from '../trade/node.ts';
import type { CoverageMonthNode, CoverageNode } from './node.ts';

/** The version of the graph; 0 before anything was ever written. */
export async function graphVersion(graph: GraphReader): Promise<bigint> {
  const [row] = await graph.read('graph-version', {});
  return row?.version ?? 0n;
}

/** What is loaded of each dataset. */
export const datasetsLoaded = (graph: GraphReader) => graph.read('datasets-loaded', {});

/** How many records each source has of each month, of some buyers or all. */
export const coverageMonths = async (
  graph: GraphReader,
  { buyerIds, source }: CoverageNode,
  { after, limit }: { after: Omit<CoverageMonthNode, 'seen'>; limit: number },
) =>
  graph.read(`coverage-months.${buyerIds ? 'byBuyer' : 'all'}`, {
    buyerIds,
    source,
    published: await graph.published(),
    knownAt: NOW,
    after: after.source,
    afterKey: after.month,
    limit,
  });
