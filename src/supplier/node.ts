import type { RowOf } from '../graph/catalogue.ts';
import type { Connection } from '../graphql/connection.ts';

/** A supplier as every statement returns it: an organisation in that role. */
export type SupplierNode = RowOf<'suppliers-by-id'>;

export type SupplierConnectionNode = Connection<SupplierNode>;
export type SizeAssertionNode = RowOf<'supplier-sizes'>;

/** One thing known of a supplier. `amountE4` in 1/10,000 of a pound where it is a sum. */
export type DossierEntryNode = RowOf<'supplier-dossier'>;

export type SupplierBuyerEdgeNode = RowOf<'supplier-buyers'> & { cursor: string };
