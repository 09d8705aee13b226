import type { QueryResolvers } from '../../generated/schema-types.ts';

/** Root fields about what is loaded. */
export const datasetQuery: Pick<QueryResolvers, 'datasets'> = {
  datasets: (_, __, { loaders }) => loaders.dataset.all(),
};
