import { graphReference } from '../organisation/node.ts';
import type { Context } from '../domain.ts';
import type { SupplierNode } from '../supplier/node.ts';

export const supplierMeant = (reference: string, { loaders }: Context): Promise<SupplierNode | null> =>
  loaders.supplier.byReference(graphReference(reference));
