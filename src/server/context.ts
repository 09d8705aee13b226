import { awardLoaders, type AwardLoaders } from '../award/loaders.ts';
import { contractLoaders, type ContractLoaders } from '../contract/loaders.ts';
import { datasetLoaders, type DatasetLoaders } from '../dataset/loaders.ts';
import { frameworkLoaders, type FrameworkLoaders } from '../framework/loaders.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { GraphReader } from '../graph/reader.ts';
import { opportunityLoaders, type OpportunityLoaders } from '../opportunity/loaders.ts';
import { organisationLoaders, type OrganisationLoaders } from '../organisation/loaders.ts';
import { processLoaders, type ProcessLoaders } from '../process/loaders.ts';
import { searchLoaders, type SearchLoaders } from '../search/loaders.ts';
import { spendLoaders, type SpendLoaders } from '../spend/loaders.ts';
import { supplierLoaders, type SupplierLoaders } from '../supplier/loaders.ts';
import type { RequestContext } from './request-context.ts';

export type Loaders = {
  award: AwardLoaders;
  contract: ContractLoaders;
  dataset: DatasetLoaders;
  framework: FrameworkLoaders;
  opportunity: OpportunityLoaders;
  organisation: OrganisationLoaders;
  process: ProcessLoaders;
  search: SearchLoaders;
  spend: SpendLoaders;
  supplier: SupplierLoaders;
};

/** What every resolver of one operation is handed. */
export type Context = RequestContext & {
  graph: GraphReader;
  loaders: Loaders;
  /** How many items one page may have: undefined for callers over HTTP, more for the server's own questions. */
  maxFirst: number | undefined;
};

const loadersOver = (graph: GraphReader): Loaders => ({
  award: awardLoaders(graph),
  contract: contractLoaders(graph),
  dataset: datasetLoaders(graph),
  framework: frameworkLoaders(graph),
  opportunity: opportunityLoaders(graph),
  organisation: organisationLoaders(graph),
  process: processLoaders(graph),
  search: searchLoaders(graph),
  spend: spendLoaders(graph),
  supplier: supplierLoaders(graph),
});

/** The context of one operation: its own reader, loaders and counters, within its deadline. */
export function contextOver(graph: ReadGraph, base: RequestContext, timeoutMs: number): Context {
  const reader = graph.reader({ signal: base.signal, timeoutMs });
  return { ...base, graph: reader, loaders: loadersOver(reader), maxFirst: base.limits?.pageSize };
}
