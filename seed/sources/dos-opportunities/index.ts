import type { Importer } from '../../importer.ts';
import { csvSource } from '../../store/notices/csv-source.ts';
import { releaseImporter } from '../../store/notices/importer.ts';
import { releaseFrom } from './transform.ts';

/** Opportunities of Digital Outcomes and Specialists: what buyers asked for, who applied and who won. */
export const dosOpportunities: Importer = releaseImporter({
  id: 'dos-opportunities',
  title: 'Digital Outcomes and Specialists opportunities',
  publisher: 'Digital Marketplace',
  licence: 'not stated',
  takes: 'one CSV of the Digital Marketplace’s opportunities',
  records: 'opportunity',
  open: (path) =>
    csvSource(path, {
      what: 'a list of Digital Outcomes and Specialists opportunities',
      required: ['ID', 'Opportunity', 'Framework', 'Organisation Name', 'Status'],
      releaseFrom,
    }),
  sourceOf: () => 'digital-marketplace',
});
