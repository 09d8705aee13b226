import type { NoticesImporter } from '../../importer.ts';
import { columnsNamed } from '../../read/columns.ts';
import { surely } from '../../read/head.ts';
import { isTable, lacking, tableFile, type TableRow } from '../../read/table.ts';
import type { JsonObject } from '../../values/json.ts';
import named from './columns.json' with { type: 'json' };
import { releaseFrom } from './transform.ts';

const TABLE = { columns: columnsNamed(named), otherwise: lacking('an export of Contracts Finder') };

/** Contracts Finder's export as a spreadsheet: one notice a record, its suppliers packed into one cell. */
export const contractsFinderCsv: NoticesImporter<TableRow, JsonObject> = {
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
  takes: 'one CSV export of Contracts Finder',
  expects: { rows: [1, 100_000], days: ['2011-02-01', '2030-12-31'] },
  recognises: (head) => surely(isTable(head, TABLE.columns)),
  read: (path) => tableFile(path, TABLE),
  accept: ({ misfit, cell }) => misfit ?? releaseFrom(cell),
  none: () => 'has no notice of Contracts Finder in it; nothing was written.',
  transform: (release) => release,
  sourceOf: () => 'contracts-finder',
};
