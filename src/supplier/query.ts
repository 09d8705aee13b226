import type { QueryResolvers } from '../../generated/resolver-types.ts';
import type { SupplierBy } from '../../generated/schema-types.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import type { Context } from '../domain/context.ts';
import { dossier } from './dossier.ts';
import { supplierPage } from './list.ts';
import type { SupplierNode } from './node.ts';
import { wonTogether } from './won-together.ts';

/** Only who was paid is a supplier; a buyer of the same name is not. */
async function supplierBy(
  { id, identifier, name }: SupplierBy,
  { loaders }: Context,
): Promise<SupplierNode | null> {
  if (id != null) {
    const key = fromNodeId(id);
    return key?.type === 'Supplier' ? loaders.supplier.byId.load(key.key) : null;
  }
  const { byIdentifier, resolve } = loaders.supplier;
  return identifier ? byIdentifier(`${identifier.scheme}:${identifier.value}`) : resolve(name);
}

/** Root fields about suppliers. */
export const supplierQuery: Pick<QueryResolvers, 'dossier' | 'supplier' | 'suppliers' | 'wonTogether'> = {
  dossier,

  supplier: (_, { by }, context) => supplierBy(by, context),

  suppliers: (_, asked, context) => supplierPage(asked, context),

  wonTogether,
};
