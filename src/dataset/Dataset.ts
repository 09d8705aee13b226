import type { DatasetResolvers, DatasetVersionResolvers } from '../../generated/resolver-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { noticesBy } from '../process/node.ts';
import { linesBy } from '../trade/node.ts';

export const Dataset: DatasetResolvers = {
  id: ({ id }) => toNodeId('Dataset', id),
  slug: ({ id }) => id,
  isSynthetic: ({ synthetic }) => synthetic,
  isSample: ({ sample }) => sample,
  versions: ({ id }, _, { loaders }) => loaders.dataset.versionsOf.load(id),
};

export const DatasetVersion: DatasetVersionResolvers = {
  id: ({ id }) => toNodeId('DatasetVersion', id),
  versionOf: async ({ dataset }, _, { loaders }) =>
    (await loaders.dataset.all()).find(({ id }) => id === dataset)!,
  ...linesBy('version'),
  ...noticesBy('version'),
  controlTotal: ({ controlTotalE4 }) => controlTotalE4,
  firstPeriod: ({ periods }) => periods[0] ?? null,
  lastPeriod: ({ periods }) => periods.at(-1) ?? null,
};
