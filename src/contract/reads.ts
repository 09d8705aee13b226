import type { GraphReader } from '../graph/reader.ts';
import type { ContractFilter } from './node.ts';

/** Contracts of buyers, or else of a supplier. */
export const contractsPage = (
  graph: GraphReader,
  filter: ContractFilter,
  page: { after: string; limit: number },
) => graph.read(`contracts-page.${filter.buyerIds ? 'byBuyer' : 'bySupplier'}`, { ...filter, ...page });
