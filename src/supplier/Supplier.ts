import type { SizeAssertionResolvers, SupplierResolvers } from '../../generated/resolver-types.ts';
import { awardedBy, purchasesBy } from '../process/node.ts';
import { invoicedBy, linesBy, tradePage } from '../trade/node.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { rankedPage } from '../graphql/ranked.ts';
import { isSme } from './size.ts';
import { wonTogetherWith } from './won-together.ts';

/** A list of the supplier's links. */
const of = <Asked>(id: string, asked: Asked) => ({ ...asked, by: 'SUPPLIER' as const, ids: [id] });

/** Fields of Supplier that need the graph; the rest are properties of the node itself. */
export const Supplier: SupplierResolvers = {
  id: ({ id }) => toNodeId('Supplier', id),
  names: ({ id }, _, { loaders }) => loaders.organisation.names.load(id),
  identifiers: ({ id }, _, { loaders }) => loaders.organisation.identifiers.load(id),
  sizes: ({ id }, _, { loaders }) => loaders.supplier.sizes.load(id),
  isSme: async ({ id }, _, { loaders }) => isSme(await loaders.supplier.sizes.load(id)),
  ...awardedBy('supplier'),
  ...invoicedBy('supplier'),
  ...purchasesBy('supplier'),
  ...linesBy('supplier'),
  async lots({ id }, _, { loaders }) {
    const lots = await loaders.supplier.lots.load(id);
    return Promise.all(lots.map(async ({ lotId }) => (await loaders.framework.lotById.load(lotId))!));
  },
  wonTogether: async ({ id }, args, context) =>
    rankedPage(await wonTogetherWith(id, context), args, context.maxFirst),
  organisation: async ({ id }, _, { loaders }) => (await loaders.organisation.byId.load(id))!,
  buyers: ({ id }, asked, context) => tradePage('BUYER', of(id, asked), context),
  families: ({ id }, asked, context) => tradePage('FAMILY', of(id, asked), context),
  frameworks: ({ id }, asked, context) => tradePage('FRAMEWORK', of(id, asked), context),
  lotCategories: ({ id }, asked, context) => tradePage('LOT_CATEGORY', of(id, asked), context),
  lotsPaidThrough: ({ id }, asked, context) => tradePage('LOT', of(id, asked), context),
};

export const SizeAssertion: SizeAssertionResolvers = {
  source: async ({ versionId }, _, { loaders }) => (await loaders.dataset.version.load(versionId))!,
};
