import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { BuyergraphError } from '../../src/errors.ts';
import { refused } from './files.ts';
import type { TextFile } from './text.ts';

/** One record: its cells as they stand, and the physical line on which it begins, from 1. */
export type CsvRow = { line: number; cells: string[] };

/** A record below the header; `fit` says whether it has the columns a record must have, and no more than there are. */
export type CsvDataRow = CsvRow & { fit: 'FIT' | 'TOO_FEW' | 'TOO_MANY' };

export type Delimiter = ',' | ';' | '\t';

/** What is known of a kind of table before it is read. */
export type TableForm = {
  isHeader: (cells: readonly string[]) => boolean;
  /** How many cells a record has at least: services leave out empty cells at its end, with their delimiters. */
  least: (header: readonly string[]) => number;
};

export type Csv = {
  delimiter: Delimiter;
  header: string[];
  /** Every record below the header, blank ones too. Throws SOURCE_REFUSED when the file turns out to be cut off. */
  rows: () => AsyncGenerator<CsvDataRow>;
};

/** The longest published record has some 20,000 characters; more than this is a lost quotation mark or no CSV. */
export const MOST_RECORD_BYTES = 1024 * 1024;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** Titles and blank lines may stand above the header, never so many. */
const MOST_LINES_ABOVE_HEADER = 20;

export const isBlank = ({ cells }: CsvRow): boolean => cells.every((cell) => cell.trim() === '');

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0), 0);

function refusal(file: TextFile, line: number, thrown: unknown): unknown {
  if (!(thrown instanceof CsvError)) return thrown;
  if (thrown.code === 'CSV_MAX_RECORD_SIZE')
    return refused(
      file.path,
      `has a record of more than ${MOST_RECORD_BYTES} bytes at line ${line}: a quotation mark is missing, or it is no CSV.`,
      thrown,
    );
  if (thrown.code === 'CSV_QUOTE_NOT_CLOSED')
    return refused(
      file.path,
      `is cut off: a quotation mark opened in the record at line ${line} is never closed. Fetch it again.`,
    );
  return refused(file.path, `cannot be read as CSV at line ${line}: ${thrown.message}.`, thrown);
}

/** Records in order. Any of CR, LF and CRLF outside quotation marks ends one: published files mix them. */
async function* rowsOf(file: TextFile, delimiter: Delimiter): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_RECORD_BYTES,
  });
  // What goes wrong in the source destroys the parser and is thrown by the loop below.
  pipeline(Readable.from(file.text()), parser, () => undefined);
  let line = 1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      yield { line, cells };
      line += 1 + breaksIn(cells);
    }
  } catch (thrown) {
    throw refusal(file, line, thrown);
  }
}

async function top(file: TextFile, delimiter: Delimiter): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of rowsOf(file, delimiter)) {
    if (!isBlank(row)) rows.push(row);
    if (rows.length > MOST_LINES_ABOVE_HEADER) break;
  }
  return rows;
}

async function assertTable(file: TextFile): Promise<void> {
  for await (const piece of file.text()) {
    const first = piece.trimStart()[0];
    if (first === undefined) continue;
    if (first === '<') throw refused(file.path, 'is a web page or XML, not CSV. Fetch the file behind it.');
    if (first === '{' || first === '[') throw refused(file.path, 'is JSON, not CSV.');
    return;
  }
  throw refused(file.path, 'has only blank lines. Fetch it again.');
}

type Found = { delimiter: Delimiter; row: CsvRow };

/** The first record that is a header under some delimiter; else the first record cut into most cells. */
async function headerOf(file: TextFile, isHeader: (cells: readonly string[]) => boolean): Promise<Found> {
  let fallback: Found | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = await top(file, delimiter);
    const row = rows.find(({ cells }) => isHeader(cells));
    if (row) return { delimiter, row };
    const [first] = rows;
    if (first && first.cells.length > (fallback?.row.cells.length ?? 0)) fallback = { delimiter, row: first };
  }
  if (!fallback) throw refused(file.path, 'has only blank lines. Fetch it again.');
  return fallback;
}

/** Empty cells behind the last named column belong to the spreadsheet, not to the data. */
const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

type Fit = CsvDataRow['fit'];

const fitOf = (header: readonly string[], least: number): ((cells: readonly string[]) => Fit) => {
  const fewest = Math.min(least, widthOf(header));
  return (cells) => (cells.length < fewest ? 'TOO_FEW' : widthOf(cells) > header.length ? 'TOO_MANY' : 'FIT');
};

const cutOff = (file: TextFile, { line, cells }: CsvRow, width: number): BuyergraphError =>
  refused(
    file.path,
    `is cut off: its last record, at line ${line}, has ${cells.length} of ${width} columns and no line break behind it. Fetch it again; if it is whole, put a line break there.`,
  );

/** Below the header; without a line break at its end, a last record shorter than all others was cut off. */
async function* below(
  file: TextFile,
  { delimiter, row: header }: Found,
  least: number,
): AsyncGenerator<CsvDataRow> {
  const fit = fitOf(header.cells, least);
  const width = widthOf(header.cells);
  let shortest = width;
  let previous: CsvDataRow | null = null;
  for await (const row of rowsOf(file, delimiter)) {
    if (row.line <= header.line) continue;
    if (previous) {
      if (!isBlank(previous)) shortest = Math.min(shortest, previous.cells.length);
      yield previous;
    }
    previous = { ...row, fit: fit(row.cells) };
  }
  if (!previous) return;
  const isShort = previous.fit === 'TOO_FEW' || previous.cells.length < shortest;
  if (isShort && !isBlank(previous) && !file.endsWithLineBreak) throw cutOff(file, previous, width);
  yield previous;
}

/**
 * A text file as a table: finds the header by the caller's test, and with it the delimiter.
 * When no record passes the test, the first one stands as header for the caller to refuse.
 * @throws BuyergraphError SOURCE_REFUSED for a web page, JSON, or a record beyond MOST_RECORD_BYTES.
 */
export async function csvOf(file: TextFile, { isHeader, least }: TableForm): Promise<Csv> {
  await assertTable(file);
  const found = await headerOf(file, isHeader);
  const { cells: header } = found.row;
  return { delimiter: found.delimiter, header, rows: () => below(file, found, least(header)) };
}
