import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { BuyergraphError, codeOf } from '../errors.ts';
import { notesOf } from '../saved-query/about.ts';
import { cells } from '../saved-query/cells.ts';
import type { Column, Row } from '../saved-query/row-plan.ts';

const ROWS = z.array(z.record(z.string(), z.unknown()));
const ASKED = z.object({ variables: z.record(z.string(), z.unknown()) });
const JSON_FILE = z.union([ROWS, z.object({ rows: ROWS }).transform(({ rows }) => rows)]);

/** Rows with the text of each cell, as a CSV has them: what was read from a file and what is answered now compare. */
export const asTexts = (columns: readonly Column[], rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    const texts = cells(columns, row);
    return Object.fromEntries(columns.map(({ name }, at) => [name, texts[at]]));
  });

/** What a file ends with that could not be written to its end. */
const BROKEN = /\n(?:#ERROR [^\n]*|\{"error":\{"message":[^\n]*)\s*$/;

const refused = (path: string, why: string): BuyergraphError =>
  new BuyergraphError('BAD_USER_INPUT', `${path} ${why}`);

/** Lines that begin with # are notes above the header, and rows below it. */
const NOTES = /^\uFEFF?(?:#[^\n]*\n)*/;

const fromCsv = (text: string): Row[] =>
  parse(text.replace(NOTES, ''), { columns: true, skip_empty_lines: true });

const isAbout = (value: unknown): value is { about: unknown } =>
  typeof value === 'object' && value !== null && 'about' in value;

/** The first line may be what the rows rest on. */
function fromLines(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map((line): unknown => JSON.parse(line));
  return isAbout(values[0]) ? values.slice(1) : values;
}

function parsed(path: string, text: string): Row[] {
  const ending = extname(path);
  if (ending === '.csv') return fromCsv(text);
  if (ending === '.json') return JSON_FILE.parse(JSON.parse(text));
  if (ending === '.ndjson') return ROWS.parse(fromLines(text));
  throw refused(path, 'is no file of rows; give one that ends in .csv, .json or .ndjson.');
}

/** What a file says it was asked with, each as in a note; a file need not say so. */
function saidIn(ending: string, text: string): string[] {
  if (ending === '.csv')
    return [...(NOTES.exec(text)?.[0] ?? '').matchAll(/^#\s+(variables\.[^\r\n]*)/gm)].map(
      ([, note]) => note!,
    );
  const value: unknown = JSON.parse(ending === '.ndjson' ? text.split('\n')[0] || '{}' : text);
  const about = ASKED.safeParse(ending === '.ndjson' && isAbout(value) ? value.about : value);
  return about.success ? [...notesOf({ variables: about.data.variables })] : [];
}

/** The rows of two askings are not compared: all of them would look new and gone. */
function assertOf(path: string, said: readonly string[], asked: Readonly<Record<string, unknown>>): void {
  const expected = new Set(notesOf({ variables: asked }));
  const other = said.length > 0 && said.find((note) => !expected.has(note));
  if (other)
    throw refused(
      path,
      `is an answer to another question: it says ${other.slice('variables.'.length, 200)}, and ${[...expected].map((note) => note.slice('variables.'.length)).join(', ') || 'nothing'} is asked.`,
    );
}

/** What is compared with what was had: the columns, and every variable with its value. */
export type Compared = { columns: readonly Column[]; asked: Readonly<Record<string, unknown>> };

/**
 * The rows of a file that this question was answered with before, as texts.
 * @throws BuyergraphError BAD_USER_INPUT when it cannot be read, or is of another question.
 */
export function rowsHad(path: string, { columns, asked }: Compared): Row[] {
  let rows: Row[];
  try {
    const text = readFileSync(path, 'utf8');
    if (extname(path) !== '.ndjson' && text.trim() === '')
      throw refused(path, 'is empty: even an answer without rows has a first line.');
    if (BROKEN.test(text)) throw refused(path, 'is not whole, as its last line says; take it anew.');
    rows = parsed(path, text);
    assertOf(path, saidIn(extname(path), text), asked);
  } catch (thrown) {
    if (thrown instanceof BuyergraphError) throw thrown;
    const why = codeOf(thrown) === 'ENOENT' ? 'is not there.' : 'cannot be read as rows of this question.';
    throw refused(path, why);
  }
  const missing = columns.find(({ name }) => rows.some((row) => !(name in row)));
  if (missing) throw refused(path, `has no column ${missing.name}: it is not of this question.`);
  // A CSV has texts already.
  return extname(path) === '.csv' ? rows : asTexts(columns, rows);
}
