import type { GraphReader } from '../graph/reader.ts';
import type { Log } from '../log.ts';
import { datasetLoaders, type DatasetLoaders } from '../dataset/loaders.ts';
import { frameworkLoaders, type FrameworkLoaders } from '../framework/loaders.ts';
import { organisationLoaders, type OrganisationLoaders } from '../organisation/loaders.ts';
import { searchLoaders, type SearchLoaders } from '../search/loaders.ts';
import { spendLoaders, type SpendLoaders } from '../spend/loaders.ts';
import { supplierLoaders, type SupplierLoaders } from '../supplier/loaders.ts';

export type Loaders = {
  dataset: DatasetLoaders;
  framework: FrameworkLoaders;
  organisation: OrganisationLoaders;
  search: SearchLoaders;
  spend: SpendLoaders;
  supplier: SupplierLoaders;
};

/** What every resolver of one operation is handed. */
export type Context = {
  graph: GraphReader;
  loaders: Loaders;
  requestId: string;
  signal: AbortSignal;
  log: Log;
  /** How many items one page may have: undefined for callers over HTTP, more for callers within the process. */
  maxFirst: number | undefined;
};

/** All loaders over one reader. */
export const loadersOver = (graph: GraphReader): Loaders => ({
  dataset: datasetLoaders(graph),
  framework: frameworkLoaders(graph),
  organisation: organisationLoaders(graph),
  search: searchLoaders(graph),
  spend: spendLoaders(graph),
  supplier: supplierLoaders(graph),
});
