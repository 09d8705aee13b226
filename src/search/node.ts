import type { Facet, SearchFacet } from '../../generated/schema-types.ts';
import type { Connection } from '../graphql/connection.ts';
import type { Ranked } from './rank.ts';

export { foundFor } from './find.ts';
export { isNamed, type Ranked } from './rank.ts';

/** A thing found, with its place among the others. */
export type SearchHitNode = Ranked;

export type SearchHitConnectionNode = Connection<Ranked> &
  Readonly<{
    isComplete: boolean;
    totalCount: number;
    facets: (asked: { by: readonly SearchFacet[] }) => Facet[];
  }>;
