import type { SupplierFacet, SupplierSize } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Listed } from '../graphql/listed.ts';
import type { Ranked } from '../graphql/ranked.ts';
import { valueIn } from '../keys.ts';

export { latestSizes } from './size.ts';

/** A supplier as every statement returns it: an organisation in that role. */
export type SupplierNode = RowOf<'suppliers-by-id'>;

export type SupplierConnectionNode = Listed<SupplierNode, SupplierFacet>;

const SIZES: Readonly<Record<SupplierSize, true>> = {
  LARGE: true,
  MEDIUM: true,
  MICRO: true,
  SMALL: true,
  SME: true,
  UNKNOWN: true,
};

/** The size that is the key of a group; null for a group by something else. */
export const sizeOfKey = (key: string | null | undefined): SupplierSize | null =>
  key == null ? null : valueIn(SIZES, key);

export type SizeAssertionNode = RowOf<'supplier-sizes'>;

/** Another supplier, by its id, with how many awards name both. */
export type WonTogetherNode = Ranked & Pick<RowOf<'won-together'>, 'awards' | 'frameworkAwards' | 'latestOn'>;
export type WonTogetherResultNode = Readonly<{
  reference: string;
  supplier: SupplierNode | null;
  suppliers: readonly WonTogetherNode[];
}>;

/** One thing known of a supplier. `amountE4` in 1/10,000 of a pound where it is a sum. */
export type DossierEntryNode = RowOf<'supplier-dossier'>;
