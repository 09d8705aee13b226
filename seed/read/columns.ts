import { counted } from '../../src/counted.ts';
import { keysOf } from '../../src/keys.ts';

/** The columns of a kind of table: by field, what publishers call it, the first of several found counting. */
export type ColumnTable<Field extends string = string> = Readonly<
  Record<Field, { required: boolean; accepted: readonly string[] }>
>;

/** A table whose columns all releases name alike: each field is called as its column. */
export const columnsNamed = ({
  required,
  optional,
}: Readonly<Record<'required' | 'optional', readonly string[]>>): ColumnTable =>
  Object.fromEntries(
    [...required, ...optional].map((name) => [name, { required: required.includes(name), accepted: [name] }]),
  );

/** Where each field stands in a record, from 0. */
export type Columns<Field extends string = string> = ReadonlyMap<Field, number>;

/** A column's name without what releases vary: case, spaces, underscores, punctuation, "£". */
export const columnName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The fields a header names. */
export function columnsIn<Field extends string>(
  header: readonly string[],
  table: ColumnTable<Field>,
): Columns<Field> {
  const names = header.map(columnName);
  const columns = new Map<Field, number>();
  for (const field of keysOf(table)) {
    const name = table[field].accepted.map(columnName).find((accepted) => names.includes(accepted));
    if (name !== undefined) columns.set(field, names.indexOf(name));
  }
  return columns;
}

/** Fields without which a table is not of the kind, and that this one lacks. */
export const missingIn = <Field extends string>(
  columns: Columns<Field>,
  table: ColumnTable<Field>,
): Field[] => keysOf(table).filter((field) => table[field].required && !columns.has(field));

/** How many cells a record must have to reach every required field. */
export const cellsNeeded = <Field extends string>(
  columns: Columns<Field>,
  table: Readonly<Record<Field, { required: boolean }>>,
): number =>
  Math.max(0, ...[...columns].flatMap(([field, place]) => (table[field].required ? place + 1 : [])));

/** Named columns that stand for no field. */
export function unreadColumns(header: readonly string[], columns: Columns): string[] {
  const read = new Set(columns.values());
  return header.flatMap((name, place) => (name.trim() === '' || read.has(place) ? [] : [name.trim()]));
}

/** Columns that a report names one by one of a record that ends before them. */
const NAMED = 5;

/** How many cells a record has that ends too early or too late, and which required columns it ends before. */
export function misfitIn<Field extends string>(
  { cells, header }: { cells: readonly string[]; header: readonly string[] },
  columns: Columns<Field>,
  table: Readonly<Record<Field, { required: boolean }>>,
): string {
  const widths = `${counted(cells.length, 'column')}; the header has ${header.length}`;
  const lost = [...columns].filter(([field, place]) => table[field].required && place >= cells.length);
  const names = lost.slice(0, NAMED).map(([, place]) => `“${header[place]!.trim().slice(0, 60)}”`);
  const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : '';
  return lost.length > 0 ? `${widths}; it ends before ${names.join(', ')}${more}` : widths;
}
