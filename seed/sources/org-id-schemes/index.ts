import type { FactsImporter } from '../importer.ts';
import { filesUnder } from '../../read/files.ts';
import { Head, surely } from '../../read/head.ts';
import { isScheme, readSchemes, schemeIn, type Scheme } from './read.ts';
import { schemeFacts, SOURCE } from './transform.ts';

/** A folder below which every JSON file begins as a list of org-id.guide. */
async function isFolderOfSchemes(folder: string): Promise<boolean> {
  const files = await filesUnder(folder, '.json');
  for (const file of files) if (!isScheme(await Head.of(file))) return false;
  return files.length > 0;
}

/** org-id.guide: who gives organisations which identifiers. */
export const orgIdSchemes: FactsImporter<{ list: unknown; file: string }, Scheme> = {
  into: 'facts',
  source: {
    id: SOURCE,
    title: 'Organisation identifier schemes',
    publisher: 'org-id.guide',
    licence: 'ODbL-1.0',
    kind: 'SCHEMES',
    synthetic: false,
    sample: false,
  },
  takes: 'lists of org-id.guide: one JSON file, or a folder of them',
  expects: { rows: [1, 1_000] },
  recognises: (head) => surely(isScheme(head)),
  recognisesFolder: (folder) => isFolderOfSchemes(folder).catch(() => false),
  read: readSchemes,
  accept: ({ list, file }) => schemeIn(list) ?? { reason: 'NOT_A_SCHEME', detail: file.slice(-60) },
  none: 'has no list of org-id.guide with a code such as GB-COH and a name in it',
  recordLabel: 'IdentifierScheme',
  scope: { source: SOURCE, labels: ['IdentifierScheme'], roles: {}, links: [] },
  transform: schemeFacts,
};
