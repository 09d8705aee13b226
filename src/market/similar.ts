import type { Context } from '../domain/context.ts';
import { narrowed, type SpendQuestion } from '../trade/node.ts';
import { meanOf, positive, type Ratio, rounded, type Totals, weightedJaccard } from './arithmetic.ts';
import { inOrder, type Ranked } from '../graphql/ranked.ts';
import { FINE, type Shared, sharedBy } from './shared-suppliers.ts';
import { pairsOf, totalsBy, totalsOfBuyers } from './totals.ts';

/** A buyer like another; `lots` are those through which a supplier left out could reach it. */
export type Alike = Ranked & {
  bySuppliers: Ratio;
  byLotCategories: Ratio;
  shared: readonly Shared[];
  lots: readonly string[];
};

/** Fewer suppliers say nothing of how somebody buys. */
const FEWEST_SUPPLIERS = 5;
/** Whoever buys alike shares the large ones; so many are looked for among others. */
const LARGEST = 100;
/** Of so many that share most of these the similarity is worked out. */
const LOOKED_AT = 100;
const NOTHING: Ratio = { part: 0n, whole: 1n };

/** Buyers that share most of the largest suppliers of one, itself and those a supplier was paid by left out. */
async function candidates(
  question: SpendQuestion,
  suppliers: Totals,
  { without, context }: { without: string | null; context: Context },
): Promise<string[]> {
  const known: Totals =
    without === null
      ? new Map()
      : await totalsBy(narrowed(question, { buyerIds: null, supplierIds: [without] }), 'BUYER', context);
  const { filter } = narrowed(question, {
    buyerIds: null,
    supplierIds: [...suppliers.keys()].slice(0, LARGEST),
  });
  const leftOut = [...(question.filter.buyerIds ?? []), ...known.keys()];
  const found = await context.loaders.spend.sharing(filter, { leftOut, limit: LOOKED_AT });
  return found.map(({ buyerId }) => buyerId);
}

type Sides = Readonly<{ suppliers: Totals; categories: Totals }>;

/** How like one buyer is to another; null when it has too few suppliers to say. */
function similarity(id: string, other: Sides, own: Sides): Omit<Alike, 'lots'> | null {
  const suppliers = positive(other.suppliers);
  if (suppliers.size < FEWEST_SUPPLIERS) return null;
  const bySuppliers = weightedJaccard(own.suppliers, suppliers) ?? NOTHING;
  const byLotCategories = weightedJaccard(own.categories, positive(other.categories)) ?? NOTHING;
  const { part, whole } = meanOf(bySuppliers, byLotCategories);
  const score = rounded({ part: part * FINE, whole });
  return { id, score, bySuppliers, byLotCategories, shared: sharedBy(own.suppliers, suppliers) };
}

/** Buyers that buy like those of a question, the most similar first. @param without leaves out whom it sold to. */
export async function similarTo(
  question: SpendQuestion,
  without: string | null,
  context: Context,
): Promise<Alike[]> {
  const [suppliers, categories] = await Promise.all([
    totalsBy(question, 'SUPPLIER', context),
    totalsBy(question, 'LOT_CATEGORY', context),
  ]);
  const own = { suppliers: positive(suppliers), categories: positive(categories) };
  const ids = own.suppliers.size > 0 ? await candidates(question, own.suppliers, { without, context }) : [];
  if (ids.length === 0) return [];
  const others = narrowed(question, { buyerIds: ids });
  const [theirSuppliers, theirCategories, theirLots, lots] = await Promise.all([
    pairsOf(others, context),
    totalsOfBuyers(others, 'LOT_CATEGORY', context),
    without === null ? new Map<string, Totals>() : totalsOfBuyers(others, 'LOT', context),
    without === null
      ? new Map<string, bigint>()
      : totalsBy(narrowed(question, { buyerIds: null, supplierIds: [without] }), 'LOT', context),
  ]);
  const found = ids.flatMap((id) => {
    const sides = { suppliers: theirSuppliers.get(id)!, categories: theirCategories.get(id)! };
    const one = similarity(id, sides, own);
    const through = [...(theirLots.get(id)?.keys() ?? [])].filter((lot) => lot !== '' && lots.has(lot));
    return one ? [{ ...one, lots: through.toSorted() }] : [];
  });
  return inOrder(found);
}
