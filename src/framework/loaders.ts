import { manyByKey, once, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import * as reads from './reads.ts';

/** Frameworks, lots and their categories of one request. */
export const frameworkLoaders = (graph: GraphReader) => ({
  families: once(() => reads.families(graph)),
  categories: once(() => reads.lotCategories(graph)),
  bySlug: oneByKey(
    (slugs) => reads.frameworksBySlug(graph, slugs),
    ({ id }) => id,
  ),
  ofFamily: manyByKey((slugs) => reads.frameworksOfFamilies(graph, slugs)),
  followedBy: oneByKey(
    (slugs) => reads.frameworkFollowedBy(graph, slugs),
    ({ key }) => key,
  ),
  lotById: oneByKey(
    (ids) => reads.lotsById(graph, ids),
    ({ id }) => id,
  ),
  lotsOf: manyByKey((slugs) => reads.lotsOfFrameworks(graph, slugs)),
  lotsIn: manyByKey((slugs) => reads.lotsOfCategories(graph, slugs)),
});

export type FrameworkLoaders = ReturnType<typeof frameworkLoaders>;
