import type { CsvDataRow } from '../../read/csv.ts';
import { rowFrom, type Cell as CellOf } from '../../read/table.ts';
import { amountOf } from '../../values/amount.ts';
import { withoutEntities } from '../../values/entities.ts';
import { withoutPersonalData } from '../../values/personal-data.ts';
import columnTable from './columns.json' with { type: 'json' };
import type { Columns, Field } from './header.ts';
import { periodOf } from './period.ts';
import { shown, type RejectReason } from './reject.ts';
import { sizeOf, type Size } from './size.ts';

/** One invoiced sale as printed. Texts keep their spelling; white space around them and addresses of people are taken off. */
export type SalesRecord = {
  supplier: string;
  buyer: string;
  /** YYYY-MM. */
  period: string;
  /** Pounds in 1/10,000; negative for a credit. */
  amountE4: bigint;
  framework: string;
  lot: string;
  description: string;
  sector: string;
  size: Size;
};

/** How the rows of one file are to be read; `latest` is the last month it can speak of, YYYY-MM. */
export type Layout = { header: readonly string[]; columns: Columns; latest: string | null };

export type Rejected = { reason: RejectReason; detail: string };
export type ReadRecord = { record: SalesRecord } | Rejected;

const TOTAL = /^(?:(?:grand|overall|sub)[- ]?)?totals?\b[ :]*$/i;
const YEAR = /^20\d{2}$/;
const MONTH_ONLY = /^(?:[a-z]{3,9}|\d{1,2})$/i;

type Cell = CellOf<Field>;

/** A total has its label in any cell, and no supplier or buyer beside it. */
function total(cells: readonly string[], names: readonly string[]): Rejected | null {
  if (names.some((name) => name !== '' && !TOTAL.test(name))) return null;
  const label = cells.find((text) => TOTAL.test(text.trim()));
  return label === undefined ? null : { reason: 'TOTAL_ROW', detail: shown(label) };
}

/** Releases put together by hand repeat the header between their parts. */
function repeatedHeader(names: readonly string[], { header, columns }: Layout): Rejected | null {
  const [supplier, buyer] = [header[columns.get('supplier')!]!, header[columns.get('buyer')!]!];
  if (names[0] !== supplier.trim() || names[1] !== buyer.trim()) return null;
  return { reason: 'REPEATED_HEADER', detail: `${shown(supplier)}, ${shown(buyer)}` };
}

/** The month cell; where the year has a column of its own, both together. */
function printedPeriod(cell: Cell): string {
  const [month, year] = [cell('period'), cell('year')];
  if (!YEAR.test(year) || !MONTH_ONLY.test(month)) return month;
  return /^\d/.test(month) ? `${month}/${year}` : `${month} ${year}`;
}

/** A name as it is meant: some software writes `&` as HTML does. */
const named = (printed: string): string => withoutEntities(withoutPersonalData(printed));

/** What one row of a sales file says, or why it is left out. */
export function recordOf(row: CsvDataRow, layout: Layout): ReadRecord {
  const { cell, misfit } = rowFrom(row, { ...layout, table: columnTable });
  const [supplier, buyer] = [named(cell('supplier')), named(cell('buyer'))];
  const names = [supplier, buyer];
  const rejected = total(row.cells, names) ?? repeatedHeader(names, layout) ?? misfit;
  if (rejected) return rejected;
  if (supplier === '') return { reason: 'SUPPLIER_MISSING', detail: `buyer ${shown(buyer)}` };
  if (buyer === '') return { reason: 'BUYER_MISSING', detail: `supplier ${shown(supplier)}` };
  const period = periodOf(printedPeriod(cell), layout.latest);
  if ('reason' in period) return { ...period, detail: shown(printedPeriod(cell)) };
  const amount = amountOf(cell('amount'));
  if ('reason' in amount) return { ...amount, detail: shown(cell('amount')) };
  return {
    record: {
      supplier,
      buyer,
      period: period.period,
      amountE4: amount.amountE4,
      framework: cell('framework'),
      lot: cell('lot'),
      description: withoutPersonalData(cell('description')),
      sector: cell('sector'),
      size: sizeOf(cell('size')),
    },
  };
}
