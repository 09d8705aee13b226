import type {
  QueryResolvers,
  SharedSupplierResolvers,
  SupplierOverlapResolvers,
} from '../../generated/resolver-types.ts';
import type { SpendFilter, Warning } from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { EXPLAINED } from '../spend/node.ts';
import { assertWithout, questionOf } from '../trade/node.ts';
import { positive, weightedJaccard } from './arithmetic.ts';
import type { SupplierOverlapNode } from './node.ts';
import { rankedPage } from '../graphql/ranked.ts';
import { sharedBy } from './shared-suppliers.ts';
import { totalsBy } from './totals.ts';

async function sideOf(buyer: string, filter: SpendFilter, context: Context) {
  const question = await questionOf({ ...filter, buyer }, context);
  return { question, totals: positive(await totalsBy(question, 'SUPPLIER', context)) };
}

/** Root field: which suppliers two buyers share. */
export const overlap: Extract<QueryResolvers['overlap'], Function> = async (
  _,
  { a, b, filter },
  context,
): Promise<SupplierOverlapNode> => {
  assertWithout(filter ?? {}, ['buyer', 'buyers']);
  const [sideA, sideB] = await Promise.all([
    sideOf(a, filter ?? {}, context),
    sideOf(b, filter ?? {}, context),
  ]);
  return { references: { a, b }, a: sideA, b: sideB, shared: sharedBy(sideA.totals, sideB.totals) };
};

type Side = SupplierOverlapNode['a'];

/** A department and one of its bodies share what the body bought. */
function onBothSides({ question: a }: Side, { question: b }: Side): Warning[] {
  const ofB = new Set(b.filter.buyerIds);
  const both = (a.filter.buyerIds ?? []).filter((id) => ofB.has(id));
  if (both.length === 0) return [];
  const message = `Of the bodies of either side ${both.length} ${both.length === 1 ? 'is' : 'are'} on both: what was bought there is compared with itself.`;
  return [{ code: 'BODIES_ON_BOTH_SIDES', message }];
}

export const SupplierOverlap: SupplierOverlapResolvers = {
  a: ({ references }, _, { loaders }) => loaders.organisation.resolve(references.a),
  b: ({ references }, _, { loaders }) => loaders.organisation.resolve(references.b),
  suppliersA: ({ a }) => a.totals.size,
  suppliersB: ({ b }) => b.totals.size,
  shared: ({ shared }) => shared.length,
  jaccard({ a, b, shared }) {
    const either = a.totals.size + b.totals.size - shared.length;
    return a.totals.size > 0 && b.totals.size > 0 ? shareOf(BigInt(shared.length), BigInt(either)) : null;
  },
  weightedJaccard({ a, b }) {
    const ratio = weightedJaccard(a.totals, b.totals);
    return ratio && shareOf(ratio.part, ratio.whole);
  },
  suppliers: ({ shared }, args, { maxFirst }) => rankedPage(shared, args, maxFirst),
  basisA: ({ a }, _, context) => EXPLAINED.basis(a, _, context),
  basisB: ({ b }, _, context) => EXPLAINED.basis(b, _, context),
  async warnings({ a, b }, _, context) {
    const [ofA, ofB] = await Promise.all([a, b].map((side) => EXPLAINED.warnings(side, _, context)));
    const said = new Set(ofA!.map(({ message }) => message));
    return [...onBothSides(a, b), ...ofA!, ...ofB!.filter(({ message }) => !said.has(message))];
  },
};

export const SharedSupplier: SharedSupplierResolvers = {
  supplier: async ({ id }, _, { loaders }) => (await loaders.organisation.byId.load(id))!,
};
