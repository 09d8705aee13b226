import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { BuyergraphError, codeOf } from '../errors.ts';
import { cells } from '../saved-query/cells.ts';
import type { Column, Row } from '../saved-query/row-plan.ts';

const ROWS = z.array(z.record(z.string(), z.unknown()));
const JSON_FILE = z.union([ROWS, z.object({ rows: ROWS }).transform(({ rows }) => rows)]);

/** Rows with the text of each cell, as a CSV has them: what was read from a file and what is answered now compare. */
export const asTexts = (columns: readonly Column[], rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    const texts = cells(columns, row);
    return Object.fromEntries(columns.map(({ name }, at) => [name, texts[at]]));
  });

const refused = (path: string, why: string): BuyergraphError =>
  new BuyergraphError('BAD_USER_INPUT', `${path} ${why}`);

const fromCsv = (text: string): Row[] =>
  parse(text, { columns: true, bom: true, comment: '#', comment_no_infix: true, skip_empty_lines: true });

const fromLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
    .filter((value) => !(typeof value === 'object' && value !== null && 'about' in value));

function parsed(path: string, text: string, columns: readonly Column[]): Row[] {
  const ending = extname(path);
  if (ending === '.csv') return fromCsv(text);
  if (ending === '.json') return asTexts(columns, JSON_FILE.parse(JSON.parse(text)));
  if (ending === '.ndjson') return asTexts(columns, ROWS.parse(fromLines(text)));
  throw refused(path, 'is no file of rows; give one that ends in .csv, .json or .ndjson.');
}

/**
 * The rows of a file that this question was answered with before, as texts.
 * @throws BuyergraphError BAD_USER_INPUT when it cannot be read, or is of another question.
 */
export function rowsHad(path: string, columns: readonly Column[]): Row[] {
  let rows: Row[];
  try {
    rows = parsed(path, readFileSync(path, 'utf8'), columns);
  } catch (thrown) {
    if (thrown instanceof BuyergraphError) throw thrown;
    const why = codeOf(thrown) === 'ENOENT' ? 'is not there.' : 'cannot be read as rows of this question.';
    throw refused(path, why);
  }
  const missing = columns.find(({ name }) => rows[0] && !(name in rows[0]));
  if (missing) throw refused(path, `has no column ${missing.name}: it is not of this question.`);
  return rows;
}
