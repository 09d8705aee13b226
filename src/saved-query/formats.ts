import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import type { CellKind, Column, Row } from './row-plan.ts';

/** What the rows of a saved question, or of a command, are a table of. */
export type Tabled = { plan: { columns: readonly Column[] } };

/** Some of the rows. */
export type Paged = { rows: readonly Row[] };

/** A way to write rows out: its media type, and the text in pieces as the pages come. */
export type Format = {
  mediaType: string;
  write(question: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<string>;
};

const inOrder = (columns: readonly Column[], row: Row): Row =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name]]));

async function* json({ plan }: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<string> {
  let before = '[';
  for await (const { rows } of pages) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => `\n${JSON.stringify(inOrder(plan.columns, row))}`).join(',');
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

async function* ndjson({ plan }: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<string> {
  for await (const { rows } of pages)
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(inOrder(plan.columns, row))}\n`).join('');
}

/** What a spreadsheet would take for a formula at the start of a text cell. */
const FORMULA = /^[=+\-@\t\r]/;

const printed = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function cell(kind: CellKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'number' || kind === 'boolean') return printed(value);
  const text = Array.isArray(value) ? value.map(printed).join('; ') : printed(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

const cells = (columns: readonly Column[], row: Row): string[] =>
  columns.map(({ name, kind }) => cell(kind, row[name]));

/** RFC 4180: commas, CRLF, quotes where needed. */
const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: 'windows' });

async function* csv({ plan }: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<string> {
  yield csvText([plan.columns.map(({ name }) => name)]);
  for await (const { rows } of pages)
    if (rows.length > 0) yield csvText(rows.map((row) => cells(plan.columns, row)));
}

async function* table({ plan }: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<string> {
  const drawn = new Table({
    head: plan.columns.map(({ name }) => name),
    colAligns: plan.columns.map(({ kind }) => (kind === 'number' ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  for await (const { rows } of pages) for (const row of rows) drawn.push(cells(plan.columns, row));
  yield `${drawn.toString()}\n`;
}

/** Every way a question's rows can be had. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json: { mediaType: 'application/json; charset=utf-8', write: json },
  ndjson: { mediaType: 'application/x-ndjson; charset=utf-8', write: ndjson },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: csv },
  table: { mediaType: 'text/plain; charset=utf-8', write: table },
};
