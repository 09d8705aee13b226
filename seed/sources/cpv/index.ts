import type { Importer } from '../../importer.ts';
import { referenceImporter } from '../../store/reference-importer.ts';
import { settle } from '../../derive/settle.ts';
import { readCpv, SOURCE } from './read.ts';

/** The Common Procurement Vocabulary: what is bought, from divisions down to single goods and services. */
export const cpv: Importer = referenceImporter({
  id: SOURCE,
  title: 'Common Procurement Vocabulary',
  publisher: 'Publications Office of the European Union',
  licence: 'EU reuse',
  takes: 'one CSV of CPV codes and names',
  kind: 'CLASSIFICATION',
  recordLabel: 'CpvCode',
  scope: {
    source: SOURCE,
    labels: ['CpvCode'],
    roles: {},
    links: [{ type: 'BROADER', from: 'CpvCode', to: 'CpvCode', owner: 'from' }],
  },
  read: readCpv,
  settle: ({ graph, progress }) => settle(graph, progress),
});
