import type { SupplierFacet, SupplierSize } from '../../generated/schema-types.ts';
import { invariant } from '../errors.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Listed } from '../graphql/listed.ts';

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

const isSize = (text: string): text is SupplierSize => Object.hasOwn(SIZES, text);

/** The size that is the key of a group; null for a group by something else. */
export function sizeOfKey(key: string | null | undefined): SupplierSize | null {
  if (key === null || key === undefined) return null;
  invariant(isSize(key), `the key of a group by size is a size, found ${key}`);
  return key;
}

export type SizeAssertionNode = RowOf<'supplier-sizes'>;

/** One thing known of a supplier. `amountE4` in 1/10,000 of a pound where it is a sum. */
export type DossierEntryNode = RowOf<'supplier-dossier'>;
