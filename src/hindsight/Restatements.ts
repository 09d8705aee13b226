import type {
  QueryResolvers,
  RestatementsResolvers,
  StatedMonthResolvers,
} from '../../generated/resolver-types.ts';
import { type DatasetVersionNode, provisionalMonths } from '../dataset/node.ts';
import type { Context } from '../domain/context.ts';
import { inPlace, placedPage } from '../graphql/placed.ts';
import type { GraphReader } from '../graph/reader.ts';
import { EXPLAINED } from '../spend/node.ts';
import { assertWithout, questionOf, type SpendQuestion } from '../trade/node.ts';
import type { RestatementsNode, StatedMonthNode } from './node.ts';

const SHAPE = ['string', 'string', 'string'] as const;
const NOTHING = { netE4: 0n, lines: 0 };

type Sums = Readonly<{ netE4: bigint; lines: number }>;

async function statedIn({ filter }: SpendQuestion, graph: GraphReader): Promise<ReadonlyMap<string, Sums>> {
  const { from, to, knownAt: _, ...conditions } = filter;
  const entrance = filter.buyerIds ? 'byBuyer' : filter.supplierIds ? 'bySupplier' : 'all';
  const rows = await graph.read(`stated-months.${entrance}`, { ...conditions, spans: [{ from, to }] });
  return new Map(rows.map(({ versionId, period, ...sums }) => [`${versionId} ${period}`, sums]));
}

/** What each complete version of one dataset says of a month, the oldest first; nothing when none has a line that matches. */
function monthsStated(
  month: string,
  versions: readonly DatasetVersionNode[],
  sums: ReadonlyMap<string, Sums>,
): StatedMonthNode[] {
  const those = versions.filter(({ periods }) => periods.includes(month));
  const said = those.map(({ id }) => sums.get(`${id} ${month}`) ?? NOTHING);
  if (said.every(({ lines }) => lines === 0)) return [];
  return those.map(({ dataset, asAt, periods }, index) => ({
    ...{ month, dataset, asAt, ...said[index]!, place: [month, dataset, asAt] },
    before: index > 0 ? { asAt: those[index - 1]!.asAt, ...said[index - 1]! } : null,
    isCounted: index === those.length - 1,
    isProvisional: provisionalMonths({ periods }).includes(month),
  }));
}

/** Whether a version says something else of a month than the one before it. */
const isRestated = ({ before, netE4 }: StatedMonthNode): boolean => before !== null && before.netE4 !== netE4;

/** Root field: what the versions of the data said of each month, one after another. */
export const restatements: Extract<QueryResolvers['restatements'], Function> = async (
  _,
  { filter },
  context: Context,
): Promise<RestatementsNode> => {
  assertWithout(filter ?? {}, ['knownAt']);
  const question = await questionOf(filter, context);
  const { dataset } = context.loaders;
  const sales = (await dataset.all()).filter(({ kind }) => kind === 'SALES');
  const [sums, versions] = await Promise.all([
    statedIn(question, context.graph),
    dataset.versionsOf.loadMany(sales.map(({ id }) => id)),
  ]);
  const months = versions.flatMap((some) => {
    if (some instanceof Error) throw some;
    const loaded = some.filter(({ status }) => status === 'LOADED');
    const all = [...new Set(loaded.flatMap(({ periods }) => periods))];
    return all.flatMap((month) => monthsStated(month, loaded, sums));
  });
  return { question, months: inPlace(months) };
};

export const Restatements: RestatementsResolvers = {
  ...EXPLAINED,
  months: ({ months }, { onlyChanged, ...args }, { maxFirst }) =>
    placedPage(onlyChanged ? months.filter(isRestated) : months, args, { shape: SHAPE, max: maxFirst }),
  restated: ({ months }) => new Set(months.filter(isRestated).map(({ month }) => month)).size,
};

export const StatedMonth: StatedMonthResolvers = {
  net: ({ netE4 }) => netE4,
  before: ({ before }) => before?.netE4 ?? null,
  beforeAsAt: ({ before }) => before?.asAt ?? null,
  linesBefore: ({ before }) => before?.lines ?? null,
  difference: ({ netE4, before }) => before && netE4 - before.netE4,
};
