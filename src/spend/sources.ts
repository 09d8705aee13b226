import { financialYearFrom, monthsOfFinancialYear } from '../days.ts';
import { FIRST_MONTH, LAST_MONTH, type LineFilter, NOW, type Reach } from '../trade/node.ts';

/** Where the total of a question is read: which rollup, and beside it lines. The variants of line-sources.cypher. */
export type TotalSource = 'spentByBuyer' | 'suppliedByPair' | 'suppliedBySupplier' | 'invoiced';

/** Where groups may be read besides. The variants of group-sources.cypher. */
export type Source = TotalSource | 'suppliedByBuyer' | 'paid' | 'spent' | 'billed' | 'supplied';

const NOT_OF_ALL_YEARS: ReadonlySet<string> = new Set([
  'framework',
  'lot',
  'lotCategory',
  'financialYear',
  'period',
  'sector',
]);

/** Whether BILLED or PAID tells apart what is asked. */
const isOfAllYears = (
  { from, to, frameworks, lots, lotCategories, sector }: LineFilter,
  by: readonly string[],
): boolean =>
  from === FIRST_MONTH &&
  to === LAST_MONTH &&
  frameworks === null &&
  lots === null &&
  lotCategories === null &&
  sector === null &&
  !by.some((one) => NOT_OF_ALL_YEARS.has(one));

/** The smallest rollup that has the total. */
export function totalSourceOf({ buyerIds, supplierIds }: LineFilter): TotalSource {
  if (buyerIds) return supplierIds ? 'suppliedByPair' : 'spentByBuyer';
  return supplierIds ? 'suppliedBySupplier' : 'invoiced';
}

/** The smallest rollup that tells apart what is asked. @param by properties of lines. */
export function sourceOf(filter: LineFilter, by: readonly string[]): Source {
  const { buyerIds, supplierIds } = filter;
  const [byBuyer, bySupplier] = [by.includes('buyerId'), by.includes('supplierId')];
  if (buyerIds && bySupplier && !supplierIds) return 'suppliedByBuyer';
  if (buyerIds || supplierIds) return totalSourceOf(filter);
  if (byBuyer && bySupplier) return 'supplied';
  if (byBuyer) return isOfAllYears(filter, by) ? 'paid' : 'spent';
  if (bySupplier) return isOfAllYears(filter, by) ? 'billed' : 'supplied';
  return totalSourceOf(filter);
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
const WHOLE_SPAN: ReadonlySet<Source> = new Set(['invoiced', 'billed', 'paid']);

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
