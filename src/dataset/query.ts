import type { QueryResolvers } from '../../generated/schema-types.ts';
import { datasets } from './reads.ts';

/** Root fields about what is loaded. */
export const datasetQuery: Pick<QueryResolvers, 'datasets'> = {
  datasets: (_, __, { graph }) => datasets(graph),
};
