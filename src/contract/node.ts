import type { Stated } from '../process/node.ts';

/** A contract, or an award that stands for one, as every statement returns it. Days are YYYY-MM-DD. */
export type ContractNode = Stated & {
  __typename?: 'Contract';
  id: string;
  ocid: string;
  statedAs: 'CONTRACT' | 'AWARD';
  title: string | null;
  status: string | null;
  buyerId: string;
  framework: string | null;
  frameworkConfidence: string | null;
  lot: string | null;
  route: string;
  supplierIds: string[];
  url: string | null;
};

/** A contract with the days it has left. */
export type EndingNode = { contract: ContractNode; daysLeft: number };

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
