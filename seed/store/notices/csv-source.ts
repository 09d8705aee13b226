import { columnName } from '../../read/columns.ts';
import { csvOf, isBlank, type CsvDataRow } from '../../read/csv.ts';
import { refused } from '../../read/files.ts';
import { textFile } from '../../read/text.ts';
import type { ReleaseRecord, ReleaseSource } from './importer.ts';
import type { JsonObject } from '../../values/json.ts';

/** A record's cell by the name of its column, without blanks around it; empty when the file has no such column. */
export type Row = (column: string) => string;

/** A release made of a record, or why there is none. */
export type Made = { release: JsonObject } | { reason: string; detail: string };

export type Table = {
  /** What the file is, to be read after “is not”. */
  what: string;
  /** Columns without which it is not of this kind. */
  required: readonly string[];
  /** What is said of a record that has too few or too many cells is said here already. */
  releaseFrom: (row: Row) => Made;
};

const REASONS = { TOO_FEW: 'TOO_FEW_COLUMNS', TOO_MANY: 'TOO_MANY_COLUMNS' } as const;

function recordOf(row: CsvDataRow, places: ReadonlyMap<string, number>, table: Table): ReleaseRecord {
  const place = { line: row.line, locator: `line ${row.line}` };
  if (row.fit !== 'FIT') return { ...place, reason: REASONS[row.fit], detail: `${row.cells.length} columns` };
  const cell: Row = (column) => row.cells[places.get(columnName(column)) ?? -1]?.trim() ?? '';
  return { ...place, ...table.releaseFrom(cell) };
}

/**
 * A published table whose records are put into the form of releases.
 * @throws BuyergraphError SOURCE_REFUSED when a required column is missing, naming it.
 */
export async function csvSource(path: string, table: Table): Promise<ReleaseSource> {
  const file = await textFile(path);
  const required = table.required.map(columnName);
  const hasAll = (cells: readonly string[]): boolean => {
    const names = new Set(cells.map(columnName));
    return required.every((name) => names.has(name));
  };
  const csv = await csvOf(file, hasAll);
  const names = csv.header.map(columnName);
  const missing = table.required.filter((column) => !names.includes(columnName(column)));
  if (missing.length > 0)
    throw refused(
      path,
      `is not ${table.what}: it has no column ${missing.map((one) => `“${one}”`).join(', ')}.`,
    );
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    path,
    bytes: file.bytes,
    sha256: file.sha256,
    encoding: file.encoding,
    async *records() {
      for await (const row of csv.rows()) if (!isBlank(row)) yield recordOf(row, places, table);
    },
  };
}
