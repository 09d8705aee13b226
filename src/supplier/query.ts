import type { QueryResolvers, SupplierBy } from '../../generated/schema-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { namesFrom } from '../organisation/node.ts';
import type { Context } from '../domain.ts';
import { dossier } from './dossier.ts';
import type { SupplierNode } from './node.ts';

const SHAPE = ['string', 'string'] as const;

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
export const supplierQuery: Pick<QueryResolvers, 'dossier' | 'supplier' | 'suppliers'> = {
  dossier,

  supplier: (_, { by }, context) => supplierBy(by, context),

  async suppliers(_, { nameStartsWith, ...args }, { graph, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const range = namesFrom(nameStartsWith);
    const place = { afterName: after?.[0] ?? '', afterId: after?.[1] ?? '' };
    const rows = await graph.read('suppliers-page', { ...range, ...place, limit: first + 1 });
    const page = connectionFrom({ rows, first, after, cursorOf: ({ nameKey, id }) => [nameKey, id] });
    const totalCount = async () => (await graph.read('suppliers-count', range))[0]?.count ?? 0;
    return { ...page, totalCount };
  },
};
