import type { Importer } from '../../importer.ts';
import { referenceImporter } from '../../store/reference-importer.ts';
import { isFolderOfSchemes, readSchemes, SOURCE } from './read.ts';

/** org-id.guide: who gives organisations which identifiers. */
export const orgIdSchemes: Importer = referenceImporter({
  id: SOURCE,
  title: 'Organisation identifier schemes',
  publisher: 'org-id.guide',
  licence: 'ODbL-1.0',
  takes: 'lists of org-id.guide: one JSON file, or a folder of them',
  kind: 'SCHEMES',
  recordLabel: 'IdentifierScheme',
  scope: { source: SOURCE, labels: ['IdentifierScheme'], roles: {}, links: [] },
  read: readSchemes,
  recognisesFolder: isFolderOfSchemes,
});
