import type { Domain } from '../domain/domain.ts';
import { Coverage, CoverageMonth } from './Coverage.ts';
import { Dataset, DatasetVersion } from './Dataset.ts';
import { datasetsFinder } from './finder.ts';
import { datasetLoaders, type DatasetLoaders } from './loaders.ts';
import { datasetQuery } from './query.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    dataset: DatasetLoaders;
  }
}

/** What is loaded, of which day, and what it covers. */
export const dataset = {
  name: 'dataset',
  types: { Coverage, CoverageMonth, Dataset, DatasetVersion },
  query: datasetQuery,
  finders: [datasetsFinder],
  loaders: { dataset: datasetLoaders },
  nodes: {
    Dataset: async (key, { dataset: { all } }) => (await all()).find(({ id }) => id === key),
    DatasetVersion: (key, { dataset: { version } }) => version.load(key),
  },
} satisfies Domain;
