import type {
  QueryResolvers,
  SimilarBuyerResolvers,
  SimilarBuyersResultResolvers,
  SpendFilter,
} from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain.ts';
import { EXPLAINED } from '../spend/node.ts';
import { questionOf, type SpendQuestion } from '../trade/node.ts';
import { meanOf, positive, type Ratio, rounded, type Totals, weightedJaccard } from './arithmetic.ts';
import type { SimilarBuyerNode, SimilarBuyersResultNode } from './node.ts';
import { inOrder, rankedPage } from './ranked.ts';
import { assertWithout, sharedBy } from './SupplierOverlap.ts';
import { totalsBy, totalsOfBuyers } from './totals.ts';

/** Fewer suppliers say nothing of how somebody buys. */
const FEWEST_SUPPLIERS = 5;
/** Of so many that share most suppliers the similarity is worked out. */
const LOOKED_AT = 200;
const MOST = 100;
const REASONS = 5;
const FINE = 1_000_000_000_000n;
const NOTHING: Ratio = { part: 0n, whole: 1n };

/** The same lines of other buyers. */
const of = (question: SpendQuestion, filter: Partial<SpendQuestion['filter']>): SpendQuestion => ({
  ...question,
  own: null,
  filter: { ...question.filter, ...filter },
});

/** Buyers that share most suppliers with one, itself and those a supplier was paid by left out. */
async function candidates(
  question: SpendQuestion,
  suppliers: Totals,
  { without, context }: { without: string | null; context: Context },
): Promise<string[]> {
  const sharing = of(question, { buyerIds: null, supplierIds: [...suppliers.keys()] });
  const [pairs, known] = await Promise.all([
    totalsOfBuyers(sharing, 'SUPPLIER', context),
    without === null
      ? new Map<string, bigint>()
      : totalsBy(of(question, { buyerIds: null, supplierIds: [without] }), 'BUYER', context),
  ]);
  const own = new Set(question.filter.buyerIds);
  const left = [...pairs].filter(([id]) => !own.has(id) && !known.has(id));
  return inOrder(left.map(([id, shared]) => ({ id, score: BigInt(positive(shared).size) })))
    .slice(0, LOOKED_AT)
    .map(({ id }) => id);
}

type Sides = Readonly<{ suppliers: Totals; categories: Totals }>;

/** How like one buyer is to another; null when it has too few suppliers to say. */
function similarity(id: string, other: Sides, own: Sides): Omit<SimilarBuyerNode, 'lots'> | null {
  const suppliers = positive(other.suppliers);
  if (suppliers.size < FEWEST_SUPPLIERS) return null;
  const bySuppliers = weightedJaccard(own.suppliers, suppliers) ?? NOTHING;
  const byLotCategories = weightedJaccard(own.categories, positive(other.categories)) ?? NOTHING;
  const { part, whole } = meanOf(bySuppliers, byLotCategories);
  const score = rounded({ part: part * FINE, whole });
  return { id, score, bySuppliers, byLotCategories, shared: sharedBy(own.suppliers, suppliers) };
}

async function similarTo(
  question: SpendQuestion,
  without: string | null,
  context: Context,
): Promise<SimilarBuyerNode[]> {
  const [suppliers, categories] = await Promise.all([
    totalsBy(question, 'SUPPLIER', context),
    totalsBy(question, 'LOT_CATEGORY', context),
  ]);
  const own = { suppliers: positive(suppliers), categories: positive(categories) };
  const ids = own.suppliers.size > 0 ? await candidates(question, own.suppliers, { without, context }) : [];
  if (ids.length === 0) return [];
  const others = of(question, { buyerIds: ids });
  const [theirSuppliers, theirCategories, theirLots, lots] = await Promise.all([
    totalsOfBuyers(others, 'SUPPLIER', context),
    totalsOfBuyers(others, 'LOT_CATEGORY', context),
    without === null ? new Map<string, Totals>() : totalsOfBuyers(others, 'LOT', context),
    without === null
      ? new Map<string, bigint>()
      : totalsBy(of(question, { buyerIds: null, supplierIds: [without] }), 'LOT', context),
  ]);
  const found = ids.flatMap((id) => {
    const sides = { suppliers: theirSuppliers.get(id)!, categories: theirCategories.get(id)! };
    const one = similarity(id, sides, own);
    const through = [...(theirLots.get(id)?.keys() ?? [])].filter((lot) => lot !== '' && lots.has(lot));
    return one ? [{ ...one, lots: through.toSorted() }] : [];
  });
  return inOrder(found).slice(0, MOST);
}

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
