import type { RowOf } from '../graph/catalogue.ts';

/** A contract, or an award that stands for one, as every statement returns it. Days are YYYY-MM-DD. */
export type ContractNode = RowOf<'contracts-by-id'>;

/** A contract with the days it has left. */
export type EndingContractNode = { contract: ContractNode; daysLeft: number };

/** Contracts of some buyers or of one supplier that start from one month to another, YYYY-MM. */
export type ContractFilter = Readonly<{
  buyerIds: readonly string[] | null;
  supplierId: string | null;
  from: string;
  to: string;
}>;

export const ALL_CONTRACTS: ContractFilter = {
  buyerIds: null,
  supplierId: null,
  from: '0000-01',
  to: '9999-12',
};
