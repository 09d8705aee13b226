import {
  cellsNeeded,
  columnsIn,
  misfitIn,
  missingIn,
  unreadColumns,
  type Columns,
  type ColumnTable,
} from './columns.ts';
import { csvOf, isBlank, type CsvDataRow } from './csv.ts';
import { refused } from './files.ts';
import type { Head } from './head.ts';
import type { SourceFile } from './source-file.ts';
import { textFile } from './text.ts';

const REASONS = { TOO_FEW: 'TOO_FEW_COLUMNS', TOO_MANY: 'TOO_MANY_COLUMNS' } as const;

/** A record's cell by its field, without blanks around it; empty when the file has no such column. */
export type Cell<Field extends string = string> = (field: Field) => string;

/** A record of a table; `misfit` says that a required cell is missing or that it has too many, and how many. */
export type TableRow<Field extends string = string> = {
  cell: Cell<Field>;
  misfit: { reason: (typeof REASONS)[keyof typeof REASONS]; detail: string } | null;
};

export type TableKind<Field extends string> = {
  columns: ColumnTable<Field>;
  /** What is said of a table that lacks `missing` columns, to be read after its path. */
  otherwise: (missing: readonly Field[]) => string;
};

/** Where the columns of one table are. */
type Layout<Field extends string> = {
  header: readonly string[];
  columns: Columns<Field>;
  table: ColumnTable<Field>;
};

/** A row of a table whose columns are known. */
export function rowFrom<Field extends string>(
  { cells, fit }: CsvDataRow,
  { header, columns, table }: Layout<Field>,
): TableRow<Field> {
  return {
    cell: (field) => cells[columns.get(field) ?? -1]?.trim() ?? '',
    misfit:
      fit === 'FIT' ? null : { reason: REASONS[fit], detail: misfitIn({ cells, header }, columns, table) },
  };
}

/**
 * A published table whose columns are declared.
 * @throws BuyergraphError SOURCE_REFUSED when it is no text, or a required column is missing.
 */
export async function tableFile<Field extends string>(
  path: string,
  { columns: table, otherwise }: TableKind<Field>,
): Promise<SourceFile<TableRow<Field>>> {
  const file = await textFile(path);
  const csv = await csvOf(file, {
    isHeader: isHeaderOf(table),
    least: (header) => cellsNeeded(columnsIn(header, table), table),
  });
  const columns = columnsIn(csv.header, table);
  const missing = missingIn(columns, table);
  if (missing.length > 0) throw refused(path, otherwise(missing));
  const layout = { header: csv.header, columns, table };
  const { bytes, sha256, encoding } = file;
  return {
    ...{ path, bytes, sha256, encoding, notes: [], asAt: null },
    unread: () => unreadColumns(csv.header, columns),
    async *records() {
      for await (const row of csv.rows())
        if (!isBlank(row)) yield { line: row.line, locator: `line ${row.line}`, ...rowFrom(row, layout) };
    },
  };
}

const isHeaderOf =
  <Field extends string>(table: ColumnTable<Field>) =>
  (cells: readonly string[]): boolean =>
    missingIn(columnsIn(cells, table), table).length === 0;

/** Whether a file has the columns of such a table, which none of another kind has. */
export const isTable = (head: Head, table: ColumnTable): boolean => head.hasTable(isHeaderOf(table));

/** Whether a file begins as such a table, with a record below the header of which `isRecord` holds. */
export const hasRecord = <Field extends string>(
  head: Head,
  table: ColumnTable<Field>,
  isRecord: (cell: Cell<Field>, header: readonly string[]) => boolean,
): boolean =>
  head.hasTable(isHeaderOf(table), (cells, header) => {
    const columns = columnsIn(header, table);
    return isRecord((field) => cells[columns.get(field) ?? -1]?.trim() ?? '', header);
  });

/** What is said of a table that is not `what`, by the columns it lacks. */
export const lacking =
  (what: string) =>
  (missing: readonly string[]): string =>
    `is not ${what}: it has no column ${missing.map((one) => `“${one}”`).join(', ')}.`;
