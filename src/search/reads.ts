import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { HitNode } from './node.ts';

export const SEARCH_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(SEARCH_STATEMENTS, name);

/** Names looked at for each result wanted: one organisation may match by several of its names. */
const CANDIDATES_A_RESULT = 20;

export const searchNames = (
  graph: GraphReader,
  text: string,
  { limit, ...kinds }: { publicBodies: boolean; suppliers: boolean; limit: number },
) =>
  graph.read<HitNode>(statement('search-names'), {
    text,
    ...kinds,
    limit: BigInt(limit),
    candidates: BigInt(limit * CANDIDATES_A_RESULT),
  });

export const searchTitles = (
  graph: GraphReader,
  text: string,
  { limit, ...kinds }: { contracts: boolean; opportunities: boolean; limit: number },
) =>
  graph.read<HitNode>(statement('search-titles'), {
    text,
    ...kinds,
    limit: BigInt(limit),
    candidates: BigInt(limit * CANDIDATES_A_RESULT),
  });

export const nearestBodies = (graph: GraphReader, searches: readonly { key: string; text: string }[]) =>
  graph.read<{ key: string; name: string }>(statement('nearest-bodies'), { searches });
