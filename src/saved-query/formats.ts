import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import { BuyergraphError } from '../errors.ts';
import { notesOf, type About } from './about.ts';
import { cells } from './cells.ts';
import { parquet } from './parquet.ts';
import type { Column, Row } from './row-plan.ts';
import type { Paged, Tabled } from './tabled.ts';
import { xlsx } from './xlsx.ts';

/** What is written at a time: text, or bytes where the format is none. */
export type Piece = string | Uint8Array;

/**
 * A way to write rows out: its media type, and the pieces as the pages come. Where it has a place for what the rows rest
 * on, `about` names the option that asks for it. `broken` is the last line of one that could not be written to its end;
 * what has none cannot be read without its end.
 */
export type Format = {
  mediaType: string;
  about?: Place;
  broken?: (message: string) => string;
  write(question: Tabled, pages: AsyncIterable<Paged>, about?: About | null): AsyncGenerator<Piece>;
};

const PLACES = ['envelope', 'notes'] as const;
type Place = (typeof PLACES)[number];

/**
 * Whether what the rows rest on is to go with them.
 * @param name of the format.
 * @param written how a place is asked for where the question was put: `notes=1`, `--notes`.
 * @throws BuyergraphError BAD_USER_INPUT when a place is asked for that the format has not.
 */
export function takesAbout(
  name: string,
  isAsked: (place: Place) => boolean,
  written: (place: Place) => string,
): boolean {
  const { about } = FORMATS[name]!;
  const asked = PLACES.filter(isAsked);
  const wrong = asked.find((place) => place !== about);
  if (wrong)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${written(wrong)} is nothing that ${name} has; ${about ? `take ${written(about)}` : 'json, ndjson and csv have a place for that'}.`,
    );
  return asked.length > 0;
}

const inOrder = (columns: readonly Column[], row: Row): Row =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name]]));

/** Rows as a list; in an envelope they are the last member of what they rest on. */
async function* json(
  question: Tabled,
  pages: AsyncIterable<Paged>,
  about?: About | null,
): AsyncGenerator<string> {
  if (about) yield `${JSON.stringify(about, null, 2).slice(0, -2)},\n  "rows": `;
  yield* jsonRows(question, pages);
  if (about) yield '}\n';
}

async function* jsonRows({ plan }: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<string> {
  let before = '[';
  for await (const { rows } of pages) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => `\n${JSON.stringify(inOrder(plan.columns, row))}`).join(',');
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** A row a line; in an envelope the first line is what they rest on, as `{"about": …}`. */
async function* ndjson(
  { plan }: Tabled,
  pages: AsyncIterable<Paged>,
  about?: About | null,
): AsyncGenerator<string> {
  if (about) yield `${JSON.stringify({ about })}\n`;
  for await (const { rows } of pages)
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(inOrder(plan.columns, row))}\n`).join('');
}

/** RFC 4180: commas, CRLF, quotes where needed. */
const csvText = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' });

/** Notes are lines above the header that begin with `#`. */
async function* csv(
  { plan }: Tabled,
  pages: AsyncIterable<Paged>,
  about?: About | null,
): AsyncGenerator<string> {
  if (about) for (const note of notesOf(about)) yield `# ${note.replaceAll(/\s+/g, ' ')}\r\n`;
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

const oneLine = (message: string): string => message.replaceAll(/\s+/g, ' ');

/** Every way a question's rows can be had. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    about: 'envelope',
    // Neither a row nor the end of the list: whoever reads it as JSON fails.
    broken: (message) => `\nThis file is not whole: ${oneLine(message)}\n`,
    write: json,
  },
  ndjson: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    about: 'envelope',
    broken: (message) => `${JSON.stringify({ error: { message } })}\n`,
    write: ndjson,
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    about: 'notes',
    broken: (message) => `#ERROR This file is not whole: ${oneLine(message)}\r\n`,
    write: csv,
  },
  parquet: { mediaType: 'application/vnd.apache.parquet', write: parquet },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsx },
  table: { mediaType: 'text/plain; charset=utf-8', write: table },
};
