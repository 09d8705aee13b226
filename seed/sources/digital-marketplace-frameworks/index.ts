import { BuyergraphError } from '../../../src/errors.ts';
import { versionId, type VersionFacts } from '../../store/dataset.ts';
import type { FactScope } from '../../store/fact-store.ts';
import { isRead, type ImportContext, type Importer } from '../../importer.ts';
import { loadReference } from '../../store/reference.ts';
import { ReportBuilder } from '../../report.ts';
import { settle } from '../../derive/settle.ts';
import { readDefinitions, type Definitions } from './raw.ts';
import { frameworkFactsFrom } from './transform.ts';

const SOURCE = 'digital-marketplace-frameworks';
/** A checkout of the definitions says nothing of the day it was made. */
const UNDATED = 'undated';

/** What a framework source states, by whichever name it goes. */
export const frameworkScope = (source: string): FactScope => ({
  source,
  labels: ['FrameworkFamily', 'Framework', 'LotCategory', 'Lot'],
  roles: {},
  links: [
    { type: 'ITERATION_OF', from: 'Framework', to: 'FrameworkFamily', owner: 'from' },
    { type: 'FOLLOWED_BY', from: 'Framework', to: 'Framework', owner: 'from' },
    { type: 'LOT_OF', from: 'Lot', to: 'Framework', owner: 'from' },
    { type: 'IN_CATEGORY', from: 'Lot', to: 'LotCategory', owner: 'from' },
  ],
});

const dataset = {
  id: SOURCE,
  title: 'Digital Marketplace frameworks',
  publisher: 'Crown Commercial Service',
  licence: 'MIT',
  kind: 'FRAMEWORKS',
  synthetic: false,
  sample: false,
};

const versionOf = (path: string, found: Definitions, asAt: string): VersionFacts => ({
  dataset,
  asAt,
  status: 'LOADED',
  sha256: found.sha256,
  bytes: found.bytes,
  path,
  rows: found.definitions.length,
  rejected: found.rejections.length,
  controlTotalE4: null,
  periods: [],
  encoding: 'UTF-8',
});

async function load(path: string, context: ImportContext) {
  const report = new ReportBuilder(SOURCE, path);
  const found = await readDefinitions(path);
  const asAt = context.options.asAt ?? UNDATED;
  report.version(versionId(SOURCE, asAt));
  for (const rejection of found.rejections) report.reject(rejection);
  for (const _ of found.definitions) report.accept();
  if (found.definitions.length === 0)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${path} has no framework whose lots can be read: ${found.rejections[0]?.detail ?? 'it is empty'}.`,
    );
  const stated = frameworkFactsFrom(found.definitions, { source: SOURCE, sample: false });
  await loadReference(context, report, {
    scope: frameworkScope(SOURCE),
    stated,
    version: versionOf(path, found, asAt),
    recordLabel: 'Framework',
  });
  if (!context.options.dryRun) await settle(context.graph, context.progress);
  return report.done();
}

/** Digital Marketplace frameworks: families, iterations, lots, and what each lot sells. */
export const digitalMarketplaceFrameworks: Importer = {
  id: SOURCE,
  title: dataset.title,
  publisher: dataset.publisher,
  licence: dataset.licence,
  takes: 'a folder of framework definitions: one framework, several, or the whole repository',
  recognises: isRead(readDefinitions),
  recognisesFolder: isRead(readDefinitions),
  load,
};
