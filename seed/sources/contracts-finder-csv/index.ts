import type { Importer } from '../../importer.ts';
import { csvSource } from '../../store/notices/csv-source.ts';
import { releaseImporter } from '../../store/notices/importer.ts';
import { releaseFrom, SUPPLIERS } from './transform.ts';

/** Contracts Finder's export as a spreadsheet: one notice a record, its suppliers packed into one cell. */
export const contractsFinderCsv: Importer = releaseImporter({
  id: 'contracts-finder-csv',
  title: 'Contracts Finder notices (CSV)',
  publisher: 'Cabinet Office',
  licence: 'OGL-UK-3.0',
  takes: 'one CSV export of Contracts Finder',
  records: 'notice of Contracts Finder',
  open: (path) =>
    csvSource(path, {
      what: 'an export of Contracts Finder',
      required: ['Notice Identifier', 'Organisation Name', 'Title', 'Published Date', SUPPLIERS],
      releaseFrom,
    }),
  sourceOf: () => 'contracts-finder',
});
