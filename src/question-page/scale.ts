import type { Column, Row } from '../saved-query/row-plan.ts';

/** Units that stand in columns of their own: amounts in several of them are not to be held side by side. */
const UNITS = /^(?:.*_)?(?:currency|vat|unit|kind)$/;

const isMixed = (columns: readonly Column[], rows: readonly Row[]): boolean =>
  columns.some(({ name }) => UNITS.test(name) && new Set(rows.map((row) => row[name])).size > 1);

/** A number of a cell; null when there is none. */
export const numberIn = (row: Row, { name }: Column): number | null =>
  row[name] === null || row[name] === undefined ? null : Number(row[name]);

/**
 * The column whose numbers are drawn, and the largest of them: the first exact amount, of several rows in one unit
 * of which none is below nought. Null: nothing can be drawn without misleading.
 */
export function drawnColumn(
  columns: readonly Column[],
  rows: readonly Row[],
): { column: Column; most: number } | null {
  const amounts = columns.filter(({ type, kind }) => type === 'Decimal' && kind === 'number');
  const column = amounts.find(({ name }) => name === 'net') ?? amounts[0];
  if (!column || rows.length < 2 || isMixed(columns, rows)) return null;
  const numbers = rows.map((row) => numberIn(row, column) ?? 0);
  const most = Math.max(...numbers);
  return most > 0 && numbers.every((number) => number >= 0) ? { column, most } : null;
}
