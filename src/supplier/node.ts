import type { Connection } from '../graphql/connection.ts';

/** A supplier as every statement returns it: an organisation in that role. */
export type SupplierNode = { __typename?: 'Supplier'; id: string; name: string; nameKey?: string };

export type SupplierPage = Connection<SupplierNode>;

const SMALL_OR_MEDIUM: ReadonlySet<string> = new Set(['SME', 'MICRO', 'SMALL', 'MEDIUM']);

/** Whether a stated size is one of small and medium-sized enterprises; unknown is not. */
export const isSmallOrMedium = (size: string): boolean => SMALL_OR_MEDIUM.has(size);

export type SizeNode = {
  size: string;
  firstPeriod: string;
  lastPeriod: string;
  lines: number;
  definition: string;
  versionId: string;
};

/** One thing known of a supplier. `amountE4` in 1/10,000 of a pound where it is a sum. */
export type DossierNode = {
  place: string;
  kind: string;
  value: string;
  amountE4: bigint | null;
  source: string;
  date: string | null;
};

export type BuyerEdgeNode = {
  cursor: string;
  buyerId: string;
  netE4: bigint;
  lines: number;
  firstPeriod: string;
  lastPeriod: string;
};
