import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { ContractFilter, ContractNode } from './node.ts';

export const CONTRACT_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(CONTRACT_STATEMENTS, name);

export const contractsPage = (
  graph: GraphReader,
  filter: ContractFilter,
  { after, limit }: { after: string; limit: number },
) =>
  graph.read<ContractNode>(statement(`contracts-page.${filter.buyerIds ? 'byBuyer' : 'bySupplier'}`), {
    ...filter,
    after,
    limit: BigInt(limit),
  });

/** Contracts that end from one day to another, YYYY-MM-DD. */
export type EndingFilter = { buyerIds: readonly string[]; endsFrom: string; endsTo: string };

export const contractsEnding = (
  graph: GraphReader,
  filter: EndingFilter,
  { after, limit }: { after: { endsOn: string; id: string }; limit: number },
) =>
  graph.read<ContractNode>(statement('contracts-ending'), {
    ...filter,
    afterEnd: after.endsOn,
    after: after.id,
    limit: BigInt(limit),
  });

export const contractsById = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<ContractNode>(statement('contracts-by-id'), { ids });
