import type { FactsImporter } from '../importer.ts';
import { heldSource } from '../../read/held-files.ts';
import type { SourceFile } from '../../read/source-file.ts';
import type { Rejected } from '../../report.ts';
import {
  holdsDefinitions,
  readDefinitions,
  type DefinitionRejection,
  type FrameworkDefinition,
} from './raw.ts';
import { frameworkScope } from './scope.ts';
import { frameworkFactsFrom } from './transform.ts';

const SOURCE = 'digital-marketplace-frameworks';

type Found = { record: FrameworkDefinition } | Rejected;

const broken = (rejection: DefinitionRejection) => ({ ...rejection, locator: rejection.file });
const described = (record: FrameworkDefinition) => ({ line: 1, locator: record.locators.lots, record });

async function read(path: string): Promise<SourceFile<Found>> {
  const { definitions, rejections, bytes, sha256, unread } = await readDefinitions(path);
  const whole = { path, bytes, sha256, unread: () => unread };
  return heldSource<Found>(whole, [...rejections.map(broken), ...definitions.map(described)]);
}

/** Digital Marketplace frameworks: families, iterations, lots, and what each lot sells. */
export const digitalMarketplaceFrameworks: FactsImporter<Found, FrameworkDefinition> = {
  into: 'facts',
  source: {
    id: SOURCE,
    title: 'Digital Marketplace frameworks',
    publisher: 'Crown Commercial Service',
    licence: 'MIT',
    kind: 'FRAMEWORKS',
    synthetic: false,
    sample: false,
  },
  takes: 'a folder of framework definitions: one framework, several, or the whole repository',
  expects: { rows: [1, 100] },
  recognises: () => 'NO',
  recognisesFolder: holdsDefinitions,
  read,
  accept: (found) => found,
  none: 'has no framework whose lots can be read',
  recordLabel: 'Framework',
  scope: frameworkScope(SOURCE),
  transform: (definitions) => frameworkFactsFrom(definitions, { source: SOURCE, sample: false }),
};
