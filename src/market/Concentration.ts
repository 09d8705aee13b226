import type {
  ConcentrationResolvers,
  MarketShareResolvers,
  QueryResolvers,
} from '../../generated/resolver-types.ts';
import type { MarketSide } from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { EXPLAINED } from '../spend/node.ts';
import { questionOf, type SpendQuestion } from '../trade/node.ts';
import { effectiveNumberE4, indexE4, positive, sumOf, type Totals } from './arithmetic.ts';
import type { ConcentrationNode } from './node.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { totalsBy, totalsOfDepartments } from './totals.ts';

async function totalsOf(question: SpendQuestion, of: MarketSide, context: Context): Promise<Totals> {
  if (of !== 'DEPARTMENT') return totalsBy(question, of, context);
  return totalsOfDepartments(await totalsBy(question, 'BUYER', context), question.hierarchyAsOf, context);
}

/** Root field: how few a figure goes to. */
export const concentration: Extract<QueryResolvers['concentration'], Function> = async (
  _,
  { filter, of },
  context,
): Promise<ConcentrationNode> => {
  const question = await questionOf(filter, context);
  const side = of ?? 'SUPPLIER';
  const totals = await totalsOf(question, side, context);
  const counted = positive(totals);
  return {
    question,
    of: side,
    counted,
    leftOut: totals.size - counted.size,
    // Departments may share a body, whose lines are in the figure once.
    whole:
      side === 'DEPARTMENT' ? sumOf(positive(await totalsBy(question, 'BUYER', context))) : sumOf(counted),
  };
};

const ranked = ({ counted, whole, of }: ConcentrationNode) =>
  inOrder([...counted].map(([id, score]) => ({ id, score, whole, of })));

const topOf =
  (most: number) =>
  (node: ConcentrationNode): string | null => {
    const largest = ranked(node).slice(0, most);
    return shareOf(
      largest.reduce((sum, { score }) => sum + score, 0n),
      node.whole,
    );
  };

export const Concentration: ConcentrationResolvers = {
  ...EXPLAINED,
  count: ({ counted }) => counted.size,
  index: ({ counted }) => indexE4(counted),
  effectiveNumber: ({ counted }) => effectiveNumberE4(counted),
  top1: topOf(1),
  top4: topOf(4),
  top10: topOf(10),
  shares: (node, args, { maxFirst }) => rankedPage(ranked(node), args, maxFirst),
};

export const MarketShare: MarketShareResolvers = {
  supplier: async ({ id, of }, _, { loaders }) =>
    of === 'SUPPLIER' ? (await loaders.organisation.byId.load(id))! : null,
  buyer: async ({ id, of }, _, { loaders }) =>
    of === 'SUPPLIER' ? null : (await loaders.organisation.byId.load(id))!,
  net: ({ score }) => score,
  share: ({ score, whole }) => shareOf(score, whole)!,
};
