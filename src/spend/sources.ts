import { financialYearFrom, monthsOfFinancialYear } from '../days.ts';
import { FIRST_MONTH, LAST_MONTH, type LineFilter, NOW, OWN, type Reach } from '../trade/node.ts';

/** Where sums told apart by buyer and supplier are read. */
export type PairSource = `${'supplied' | 'everything'}${'' | 'ByBuyer' | 'BySupplier'}`;

/** Where the total of a question is read: which rollup, and beside it lines. The variants of line-sources, group-sources and supplied-by-buyer.cypher. */
export type TotalSource =
  | 'paidByBuyer'
  | 'boughtByBuyer'
  | 'spentByBuyer'
  | 'suppliedByPair'
  | 'billedBySupplier'
  | 'soldBySupplier'
  | 'invoiced'
  | 'paid'
  | 'spent'
  | 'billed'
  | Extract<PairSource, `supplied${string}`>;

/** Where groups are read: besides, the variants of everything-by-buyer and pair-sources.cypher. */
export type Source = TotalSource | PairSource;

/** What only rollups of a financial year tell apart, and what those of all years do not without lots. */
const OF_YEARS: ReadonlySet<string> = new Set(['financialYear', 'period', 'sector']);
const OF_LOTS: ReadonlySet<string> = new Set(['framework', 'lot', 'lotCategory']);
/** All that the rollup over everything tells apart; '' is no property. */
const OF_PAIRS: ReadonlySet<string> = new Set(['', 'buyerId', 'supplierId']);

/** Whether rollups of all years tell apart what is asked: BOUGHT_THROUGH or SOLD_THROUGH. */
const isOfAllYears = ({ from, to, sector }: LineFilter, by: readonly string[]): boolean =>
  from === FIRST_MONTH && to === LAST_MONTH && sector === null && !by.some((one) => OF_YEARS.has(one));

/** Whether those of them do that know no frameworks and lots: PAID or BILLED. */
const isOfFamilies = ({ frameworks, lots, lotCategories }: LineFilter, by: readonly string[]): boolean =>
  [frameworks, lots, lotCategories].every((ids) => ids === null) && !by.some((one) => OF_LOTS.has(one));

/** What an exclusion tells apart, by properties of lines: a rollup without one of them cannot leave out what it names. */
const toldApart = ({ not, sizeProperty }: LineFilter): string[] =>
  not === null
    ? []
    : [
        ...Object.values(OWN),
        { param: 'sizes', property: sizeProperty } as const,
        { param: 'sectors', property: 'sector' } as const,
      ]
        .filter(({ param }) => not[param].length > 0)
        .map(({ property }) => property);

/** The smallest rollup of those that tell apart whose it is but not who is at its other end. */
function ofOneSide(filter: LineFilter, by: readonly string[]): TotalSource {
  const isOfYears = !isOfAllYears(filter, by);
  const isOfLots = !isOfFamilies(filter, by);
  if (filter.buyerIds) return isOfYears ? 'spentByBuyer' : isOfLots ? 'boughtByBuyer' : 'paidByBuyer';
  if (filter.supplierIds)
    return isOfYears ? 'suppliedBySupplier' : isOfLots ? 'soldBySupplier' : 'billedBySupplier';
  if (by.includes('buyerId')) return isOfYears || isOfLots ? 'spent' : 'paid';
  if (by.includes('supplierId')) return isOfYears || isOfLots ? 'supplied' : 'billed';
  return 'invoiced';
}

const wayOf = ({ buyerIds, supplierIds }: LineFilter) =>
  buyerIds ? 'ByBuyer' : supplierIds ? 'BySupplier' : '';

/** The smallest rollup, of those that tell versions apart, that tells apart what is asked. @param by properties of lines. */
export function totalSourceOf(filter: LineFilter, asked: readonly string[]): TotalSource {
  const { buyerIds, supplierIds } = filter;
  const by = [...asked, ...toldApart(filter)];
  if (buyerIds && supplierIds) return 'suppliedByPair';
  const isOfPairs =
    (buyerIds !== null || by.includes('buyerId')) && (supplierIds !== null || by.includes('supplierId'));
  return isOfPairs ? `supplied${wayOf(filter)}` : ofOneSide(filter, by);
}

/** Whether nothing is asked about but buyers, suppliers and today: SUPPLIED_IN_ALL has that. */
function isOfAll(filter: LineFilter, by: readonly string[]): boolean {
  const { families, sizes, knownAt } = filter;
  return (
    [families, sizes].every((one) => one === null) &&
    knownAt === NOW &&
    isOfAllYears(filter, by) &&
    isOfFamilies(filter, by) &&
    by.every((one) => OF_PAIRS.has(one))
  );
}

/** SUPPLIED_IN_ALL, which knows nothing but the two and today, where nothing else is asked about; else SUPPLIED. */
export const pairSourceOf = (filter: LineFilter, asked: readonly string[]): PairSource =>
  `${isOfAll(filter, [...asked, ...toldApart(filter)]) ? 'everything' : 'supplied'}${wayOf(filter)}`;

/** The smallest rollup that tells apart what is asked. @param by properties of lines. */
export function sourceOf(filter: LineFilter, by: readonly string[]): Source {
  const source = totalSourceOf(filter, by);
  return source === `supplied${wayOf(filter)}` ? pairSourceOf(filter, by) : source;
}

/** The first financial year that begins in a month or after it. */
const firstYearFrom = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return financialYearFrom(number <= 4 ? year : year + 1);
};

/** The last financial year that ends in a month or before it. */
const lastYearTo = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return financialYearFrom(number >= 3 ? year - 1 : year - 2);
};

/** Rollups that have each month, or all of them together. */
const WHOLE_SPAN: ReadonlySet<Source> = new Set<Source>([
  'invoiced',
  'billed',
  'paid',
  'paidByBuyer',
  'boughtByBuyer',
  'billedBySupplier',
  'soldBySupplier',
  'everything',
  'everythingByBuyer',
  'everythingBySupplier',
]);

type Months = Pick<LineFilter, 'from' | 'to'>;

/** Months of lines before the first whole year and after the last one, those that there are. */
function monthsBeside({ from, to }: Months, { first, last }: Pick<Reach, 'first' | 'last'>): Reach['spans'] {
  const [{ from: begin }, { to: end }] = [monthsOfFinancialYear(first), monthsOfFinancialYear(last)];
  return [
    ...(from < begin ? [{ from, to: `${begin.slice(0, 4)}-03` }] : []),
    ...(to > end ? [{ from: `${end.slice(0, 4)}-04`, to }] : []),
  ];
}

/** Nothing from rollups. */
const linesAlone = ({ from, to }: Months): Reach => ({ first: '~', last: '', spans: [{ from, to }] });

/**
 * What rollups answer of a question, and what is left to lines: rollups are of today, of whole financial years, and one of
 * them of months.
 */
export function reachOf(
  source: Source,
  filter: Months & Pick<LineFilter, 'knownAt'>,
  by: readonly string[],
): Reach {
  if (filter.knownAt !== NOW) return linesAlone(filter);
  if (WHOLE_SPAN.has(source)) return { first: filter.from, last: filter.to, spans: [] };
  if (by.includes('period')) return linesAlone(filter);
  const years = { first: firstYearFrom(filter.from), last: lastYearTo(filter.to) };
  return years.first > years.last ? linesAlone(filter) : { ...years, spans: monthsBeside(filter, years) };
}
