import type { FactsImporter } from '../importer.ts';
import { surely } from '../../read/head.ts';
import { hasRecord, tableFile, type TableRow } from '../../read/table.ts';
import { cpvCode, isDivision, type Cpv } from './codes.ts';
import columns from './columns.json' with { type: 'json' };
import { cpvFacts, SOURCE } from './transform.ts';

const TABLE = {
  columns,
  otherwise: () => 'is not a list of CPV codes: it needs a column “code” and a column “name” (or “EN”).',
};

/** The Common Procurement Vocabulary: what is bought, from divisions down to single goods and services. */
export const cpv: FactsImporter<TableRow<keyof typeof columns>, Cpv> = {
  into: 'facts',
  source: {
    id: SOURCE,
    title: 'Common Procurement Vocabulary',
    publisher: 'Publications Office of the European Union',
    licence: 'EU reuse',
    kind: 'CLASSIFICATION',
    synthetic: false,
    sample: false,
  },
  takes: 'one CSV of CPV codes and names',
  expects: { rows: [9_000, 10_000] },
  // Any list may have names and codes of eight digits; this one begins with its divisions.
  recognises: (head) => surely(hasRecord(head, columns, (cell) => isDivision(cell('code')))),
  read: (path) => tableFile(path, TABLE),
  accept({ cell }, seen) {
    const [printed, name] = [cell('code'), cell('name')];
    const code = cpvCode(printed);
    const detail = printed.slice(0, 60);
    if (!code) return { reason: 'CODE_UNREADABLE', detail };
    if (!name) return { reason: 'NAME_MISSING', detail };
    if (seen.has(code)) return { reason: 'CODE_REPEATED', detail };
    seen.add(code);
    return { record: { code, name, parent: cpvCode(cell('parent')) } };
  },
  none: 'has no CPV code of eight digits in it',
  recordLabel: 'CpvCode',
  scope: {
    source: SOURCE,
    labels: ['CpvCode'],
    roles: {},
    links: [{ type: 'BROADER', from: 'CpvCode', to: 'CpvCode', owner: 'from' }],
  },
  transform: cpvFacts,
};
