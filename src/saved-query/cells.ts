import type { CellKind, Column, Row } from './row-plan.ts';

/** What a spreadsheet would take for a formula at the start of a text cell. */
export const FORMULA = /^[=+\-@\t\r]/;

const printed = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The text of a value; the texts of a list are joined. */
export const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(printed).join('; ') : printed(value);

/** A cell of a table without types; a text that a spreadsheet would run is disarmed, a number stays a number. */
function cell(kind: CellKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = textOf(value);
  return kind !== 'number' && kind !== 'boolean' && FORMULA.test(text) ? `'${text}` : text;
}

export const cells = (columns: readonly Column[], row: Row): string[] =>
  columns.map(({ name, kind }) => cell(kind, row[name]));
