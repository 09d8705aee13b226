import type { Accepted, NoticesImporter } from '../importer.ts';
import { asAtFromName } from '../../read/as-at-from-name.ts';
import { csvOf } from '../../read/csv.ts';
import { columnsNamed } from '../../read/columns.ts';
import { surely } from '../../read/head.ts';
import type { SourceFile } from '../../read/source-file.ts';
import { isTable, lacking, tableFile } from '../../read/table.ts';
import { textFile } from '../../read/text.ts';
import type { JsonObject } from '../../values/json.ts';
import named from './columns.json' with { type: 'json' };
import { flattenedFile, isFlattened } from './flattened.ts';
import { releaseFrom } from './transform.ts';

const TABLE = { columns: columnsNamed(named), otherwise: lacking('an export of Contracts Finder') };

type Row = { found: Accepted<JsonObject> };

/** Two kinds of file: the export of a search, and the releases of a day. */
async function readExport(path: string): Promise<SourceFile<Row>> {
  const text = await textFile(path);
  if (isFlattened((await csvOf(text, { isHeader: isFlattened, least: () => 1 })).header))
    return flattenedFile(text);
  const table = await tableFile(path, TABLE);
  return {
    ...table,
    asAt: asAtFromName(path),
    async *records() {
      for await (const { line, locator, misfit, cell } of table.records())
        yield { line, locator, found: misfit ?? releaseFrom(cell) };
    },
  };
}

/** Contracts Finder's export as a spreadsheet: one notice a record, its suppliers packed into one cell. */
export const contractsFinderCsv: NoticesImporter<Row, JsonObject> = {
  into: 'notices',
  source: {
    id: 'contracts-finder-csv',
    title: 'Contracts Finder notices (CSV)',
    publisher: 'Cabinet Office',
    licence: 'OGL-UK-3.0',
    kind: 'CONTRACTS',
    synthetic: false,
    sample: false,
  },
  takes: 'one CSV of Contracts Finder: an export, or its releases of a day',
  expects: { rows: [1, 100_000], days: ['2011-02-01', '2030-12-31'] },
  recognises: (head) => surely(isTable(head, TABLE.columns) || head.hasTable(isFlattened)),
  read: readExport,
  accept: ({ found }) => found,
  none: 'has no notice of Contracts Finder in it',
  transform: (release) => release,
  sourceOf: () => 'contracts-finder',
};
