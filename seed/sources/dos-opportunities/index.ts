import type { NoticesImporter } from '../importer.ts';
import { asAtFromName } from '../../read/as-at-from-name.ts';
import { columnsNamed } from '../../read/columns.ts';
import { surely } from '../../read/head.ts';
import { isTable, lacking, tableFile, type TableRow } from '../../read/table.ts';
import type { JsonObject } from '../../values/json.ts';
import named from './columns.json' with { type: 'json' };
import { releaseFrom } from './transform.ts';

const TABLE = {
  columns: columnsNamed(named),
  otherwise: lacking('a list of Digital Outcomes and Specialists opportunities'),
};

/** Opportunities of Digital Outcomes and Specialists: what buyers asked for, who applied and who won. */
export const dosOpportunities: NoticesImporter<TableRow, JsonObject> = {
  into: 'notices',
  source: {
    id: 'dos-opportunities',
    title: 'Digital Outcomes and Specialists opportunities',
    publisher: 'Digital Marketplace',
    licence: 'not stated',
    kind: 'CONTRACTS',
    synthetic: false,
    sample: false,
  },
  takes: 'one CSV of the Digital Marketplace’s opportunities',
  expects: { rows: [1, 50_000], days: ['2016-04-01', '2030-12-31'] },
  recognises: (head) => surely(isTable(head, TABLE.columns)),
  read: async (path) => ({ ...(await tableFile(path, TABLE)), asAt: asAtFromName(path) }),
  accept: ({ misfit, cell }) => misfit ?? releaseFrom(cell),
  none: 'has no opportunity in it',
  transform: (release) => release,
  sourceOf: () => 'digital-marketplace',
};
