import { financialYearFrom, monthsOfFinancialYear } from '../days.ts';
import { FIRST_MONTH, LAST_MONTH, type LineFilter, NOW, type Reach } from '../trade/node.ts';

/** Where the total of a question is read: which rollup, and beside it lines. The variants of line-sources.cypher. */
export type TotalSource =
  | 'paidByBuyer'
  | 'boughtByBuyer'
  | 'spentByBuyer'
  | 'suppliedByPair'
  | 'billedBySupplier'
  | 'soldBySupplier'
  | 'suppliedBySupplier'
  | 'invoiced';

/** Where sums told apart by buyer and supplier are read: variants of buyer-pair-sources, pair-sources and line-sources.cypher. */
export type PairSource = `${'supplied' | 'everything'}${'' | 'ByBuyer' | 'BySupplier'}`;

/** Where groups are read: the variants of group-sources.cypher besides. */
export type Source = TotalSource | PairSource | 'paid' | 'spent' | 'billed';

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

/** The smallest rollup that has the total. @param by properties of lines by which parts of it are told apart. */
export function totalSourceOf(filter: LineFilter, by: readonly string[]): TotalSource {
  const { buyerIds, supplierIds } = filter;
  if (buyerIds && supplierIds) return 'suppliedByPair';
  if (!buyerIds && !supplierIds) return 'invoiced';
  if (buyerIds) {
    if (!isOfAllYears(filter, by) || by.includes('supplierId')) return 'spentByBuyer';
    return isOfFamilies(filter, by) ? 'paidByBuyer' : 'boughtByBuyer';
  }
  if (!isOfAllYears(filter, by) || by.includes('buyerId')) return 'suppliedBySupplier';
  return isOfFamilies(filter, by) ? 'billedBySupplier' : 'soldBySupplier';
}

/** SUPPLIED_IN_ALL, which knows nothing but the two and today, where nothing else is asked about; else SUPPLIED. */
export function pairSourceOf(filter: LineFilter, by: readonly string[]): PairSource {
  const { buyerIds, supplierIds, families, sizes, knownAt } = filter;
  const isOfAll =
    knownAt === NOW &&
    isOfAllYears(filter, by) &&
    isOfFamilies(filter, by) &&
    families === null &&
    sizes === null &&
    by.every((one) => OF_PAIRS.has(one));
  const way = buyerIds ? 'ByBuyer' : supplierIds ? 'BySupplier' : '';
  return `${isOfAll ? 'everything' : 'supplied'}${way}`;
}

/** The smallest rollup that tells apart what is asked. @param by properties of lines. */
export function sourceOf(filter: LineFilter, by: readonly string[]): Source {
  const { buyerIds, supplierIds } = filter;
  const [byBuyer, bySupplier] = [by.includes('buyerId'), by.includes('supplierId')];
  if (buyerIds && supplierIds) return totalSourceOf(filter, by);
  if ((buyerIds !== null || byBuyer) && (supplierIds !== null || bySupplier)) return pairSourceOf(filter, by);
  if (buyerIds || supplierIds) return totalSourceOf(filter, by);
  const isWhole = isOfAllYears(filter, by) && isOfFamilies(filter, by);
  if (byBuyer) return isWhole ? 'paid' : 'spent';
  if (bySupplier) return isWhole ? 'billed' : 'supplied';
  return totalSourceOf(filter, by);
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
