import type { Warning } from '../../generated/schema-types.ts';
import type {
  QueryResolvers,
  WhereToSellEntryResolvers,
  WhereToSellResultResolvers,
} from '../../generated/resolver-types.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { shareOf } from '../decimal.ts';
import { rankedPage } from '../market/node.ts';
import { EXPLAINED } from '../spend/node.ts';
import { earliest, narrowed, questionOf } from '../trade/node.ts';
import { profileOf } from './asked.ts';
import type { WhereToSellResultNode } from './node.ts';
import { lastYears } from './span.ts';
import { whereTo } from './where.ts';

const categoriesSaid = async ({ loaders }: Context): Promise<string> =>
  (await loaders.framework.categories()).map(({ id }) => id).join(', ');

/** Root field: where a supplier might begin to sell. */
export const whereToSell: Extract<QueryResolvers['whereToSell'], Function> = async (
  _,
  { profile: given, knownAt },
  context,
): Promise<WhereToSellResultNode> => {
  const profile = await profileOf(given, context);
  const { lotCategory } = profile;
  const unsaid = profile.cpv ?? profile.text;
  if (unsaid !== null)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `what is “${unsaid.slice(0, 100)}”; invoiced lines say lot categories alone: ${await categoriesSaid(context)}.`,
    );
  const question = await questionOf({ lotCategory, knownAt: knownAt ?? null }, context);
  const span = lastYears(await context.loaders.spend.total(question));
  return {
    lotCategory,
    question,
    firstMonth: span?.earlier.from ?? null,
    lastMonth: span?.later.to ?? null,
    buyers: span ? await whereTo(question, span, { profile, context }) : [],
  };
};

const MILLION = 1_000_000;
const share = (part: number): string => shareOf(BigInt(Math.round(part * MILLION)), BigInt(MILLION))!;

/** Whom a buyer paid before the months that count is known only where lines of any kind before them are held. */
async function shortHistory(
  { question, firstMonth }: WhereToSellResultNode,
  { loaders }: Context,
): Promise<Warning[]> {
  const held = earliest(await loaders.spend.total(narrowed(question, { lotCategories: null })));
  if (firstMonth === null || held === null || held < firstMonth) return [];
  const message = `The first line held is of ${held}, none of the months before ${firstMonth}: every supplier looks new to its buyers, so byNewcomers tells nobody apart.`;
  return [{ code: 'SHORT_HISTORY', message }];
}

export const WhereToSellResult: WhereToSellResultResolvers = {
  basis: EXPLAINED.basis,
  async warnings(node, args, context) {
    const [short, ofLines] = await Promise.all([
      shortHistory(node, context),
      EXPLAINED.warnings(node, args, context),
    ]);
    return [...short, ...ofLines];
  },
  lotCategory: ({ lotCategory }, _, { loaders }) =>
    lotCategory === null ? null : loaders.framework.categoryNamed(lotCategory),
  buyers: ({ buyers }, args, { maxFirst }) => rankedPage(buyers, args, maxFirst),
};

export const WhereToSellEntry: WhereToSellEntryResolvers = {
  buyer: async ({ id }, _, { loaders }) => (await loaders.organisation.byId.load(id))!,
  score: ({ score }) => shareOf(score, BigInt(MILLION))!,
  net: ({ netE4 }) => netE4,
  bySize: ({ bySize }) => share(bySize),
  bySupplierSize: ({ bySupplierSize }) => share(bySupplierSize),
  byNewcomers: ({ byNewcomers }) => share(byNewcomers),
  byTrend: ({ byTrend }) => share(byTrend),
};
