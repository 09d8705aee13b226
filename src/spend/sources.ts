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

/** Where groups may be read besides. The variants of group-sources.cypher. */
export type Source = TotalSource | 'suppliedByBuyer' | 'paid' | 'spent' | 'billed' | 'supplied';

/** Where what each buyer paid each supplier is read. The variants of spend-by-pair.cypher. */
export type PairSource = `${'supplied' | 'everything'}${'' | 'ByBuyer' | 'BySupplier'}`;

/** What only rollups of a financial year tell apart, and what those of all years do not without lots. */
const OF_YEARS: ReadonlySet<string> = new Set(['financialYear', 'period', 'sector']);
const OF_LOTS: ReadonlySet<string> = new Set(['framework', 'lot', 'lotCategory']);

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

/** The smallest rollup that tells apart what is asked. @param by properties of lines. */
export function sourceOf(filter: LineFilter, by: readonly string[]): Source {
  const { buyerIds, supplierIds } = filter;
  const [byBuyer, bySupplier] = [by.includes('buyerId'), by.includes('supplierId')];
  if (buyerIds && bySupplier && !supplierIds) return 'suppliedByBuyer';
  if (buyerIds || supplierIds) return totalSourceOf(filter, by);
  const isWhole = isOfAllYears(filter, by) && isOfFamilies(filter, by);
  if (byBuyer && bySupplier) return 'supplied';
  if (byBuyer) return isWhole ? 'paid' : 'spent';
  if (bySupplier) return isWhole ? 'billed' : 'supplied';
  return totalSourceOf(filter, by);
}

/** SUPPLIED_IN_ALL, which knows nothing but the two and the sum, where no other condition is set; else SUPPLIED. */
export function pairSourceOf(filter: LineFilter): PairSource {
  const { buyerIds, supplierIds, families, sizes, knownAt } = filter;
  const isOfAll = isOfAllYears(filter, []) && isOfFamilies(filter, []) && knownAt === NOW;
  const way = buyerIds ? 'ByBuyer' : supplierIds ? 'BySupplier' : '';
  return `${isOfAll && families === null && sizes === null ? 'everything' : 'supplied'}${way}`;
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
const WHOLE_SPAN: ReadonlySet<Source | PairSource> = new Set<Source | PairSource>([
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
  source: Source | PairSource,
  filter: Months & Pick<LineFilter, 'knownAt'>,
  by: readonly string[],
): Reach {
  if (filter.knownAt !== NOW) return linesAlone(filter);
  if (WHOLE_SPAN.has(source)) return { first: filter.from, last: filter.to, spans: [] };
  if (by.includes('period')) return linesAlone(filter);
  const years = { first: firstYearFrom(filter.from), last: lastYearTo(filter.to) };
  return years.first > years.last ? linesAlone(filter) : { ...years, spans: monthsBeside(filter, years) };
}
