import { manyByKey, once, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';

/** Frameworks, lots and their categories of one request. */
export const frameworkLoaders = (graph: GraphReader) => ({
  families: once(() => graph.read('families', {})),
  categories: once(() => graph.read('lot-categories', {})),
  bySlug: oneByKey(
    (slugs) => graph.read('frameworks-by-slug', { slugs }),
    ({ id }) => id,
  ),
  ofFamily: manyByKey((slugs) => graph.read('frameworks-of-families', { slugs })),
  followedBy: oneByKey(
    (slugs) => graph.read('framework-followed-by', { slugs }),
    ({ key }) => key,
  ),
  lotById: oneByKey(
    (ids) => graph.read('lots-by-id', { ids }),
    ({ id }) => id,
  ),
  lotsOf: manyByKey((slugs) => graph.read('lots-of-frameworks', { slugs })),
  lotsIn: manyByKey((slugs) => graph.read('lots-of-categories', { slugs })),
});

export type FrameworkLoaders = ReturnType<typeof frameworkLoaders>;
