/** A contract, or an award that stands for one, as every statement returns it. Days are YYYY-MM-DD. */
export type ContractNode = {
  __typename?: 'Contract';
  id: string;
  ocid: string;
  statedAs: 'CONTRACT' | 'AWARD';
  title: string | null;
  status: string | null;
  buyerId: string;
  /** In 1/10,000 of a unit. */
  valueE4: bigint | null;
  valueStated: string | null;
  valueKind: string | null;
  currency: string | null;
  vat: string | null;
  startsOn: string | null;
  endsOn: string | null;
  maxEndsOn: string | null;
  framework: string | null;
  lot: string | null;
  supplierIds: string[];
  url: string | null;
};

/** A contract with the days it has left. */
export type EndingNode = { contract: ContractNode; daysLeft: number };
