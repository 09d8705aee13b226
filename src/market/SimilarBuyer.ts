import type {
  QueryResolvers,
  SimilarBuyerResolvers,
  SimilarBuyersResultResolvers,
} from '../../generated/resolver-types.ts';
import type { SpendFilter } from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import { EXPLAINED } from '../spend/node.ts';
import { assertWithout, questionOf } from '../trade/node.ts';
import { meanOf, type Ratio } from './arithmetic.ts';
import type { SimilarBuyersResultNode } from './node.ts';
import { rankedPage } from '../graphql/ranked.ts';
import { similarTo } from './similar.ts';

const REASONS = 5;

/** Root field: buyers like one. */
export const similarBuyers: Extract<QueryResolvers['similarBuyers'], Function> = async (
  _,
  { to, without, filter },
  context,
): Promise<SimilarBuyersResultNode> => {
  const given: SpendFilter = filter ?? {};
  assertWithout(given, ['buyer', 'buyers', 'supplier', 'suppliers']);
  const [question, supplier] = await Promise.all([
    questionOf({ ...given, buyer: to }, context),
    without == null ? null : context.loaders.supplier.resolve(without),
  ]);
  const unknown = without != null && !supplier;
  const buyers = unknown ? [] : await similarTo(question, supplier?.id ?? null, context);
  return { reference: to, question, unknownSupplier: unknown ? without : null, buyers };
};

export const SimilarBuyersResult: SimilarBuyersResultResolvers = {
  to: ({ reference }, _, { loaders }) => loaders.organisation.resolve(reference),
  buyers: ({ buyers }, args, { maxFirst }) => rankedPage(buyers, args, maxFirst),
  basis: EXPLAINED.basis,
  async warnings({ question, unknownSupplier }, _, context) {
    if (unknownSupplier === null) return EXPLAINED.warnings({ question }, _, context);
    const message = `Nobody is known as “${unknownSupplier.slice(0, 100)}”, so no buyer is left out for it and none is shown.`;
    return [{ code: 'UNKNOWN_PARTY', message }];
  },
};

const share = ({ part, whole }: Ratio): string => shareOf(part, whole)!;

export const SimilarBuyer: SimilarBuyerResolvers = {
  buyer: async ({ id }, _, { loaders }) => (await loaders.organisation.byId.load(id))!,
  similarity: ({ bySuppliers, byLotCategories }) => share(meanOf(bySuppliers, byLotCategories)),
  bySuppliers: ({ bySuppliers }) => share(bySuppliers),
  byLotCategories: ({ byLotCategories }) => share(byLotCategories),
  shared: ({ shared }) => shared.length,
  because: ({ shared }) => shared.slice(0, REASONS),
  reachableThrough: ({ lots }, _, { loaders }) =>
    Promise.all(lots.map(async (id) => loaders.framework.lotNamed(id))),
};
