import { BuyergraphError } from '../../../src/errors.ts';
import { applyIdentity } from '../../derive/identity/apply.ts';
import { assertNotFuture, versionId, type VersionFacts } from '../../store/dataset.ts';
import type { FactScope } from '../../store/fact-store.ts';
import { isRead, type ImportContext, type Importer } from '../../importer.ts';
import { patient } from '../../read/patient-fetch.ts';
import { loadReference } from '../../store/reference.ts';
import { ReportBuilder } from '../../report.ts';
import { settle } from '../../derive/settle.ts';
import { isFolderOfPages } from './folder.ts';
import { fetchRegister, GOVUK_ORGANISATIONS_API } from './live.ts';
import { readRegister, type Register } from './read.ts';
import { oneIdEach } from './same-body.ts';
import { factsOf, SOURCE } from './transform.ts';

export const GOVUK_SCOPE: FactScope = {
  source: SOURCE,
  labels: ['Organisation', 'Name', 'Identifier'],
  roles: { Organisation: ['PublicBody'] },
  links: [
    { type: 'CHILD_OF', from: 'Organisation', to: 'Organisation', owner: 'from' },
    { type: 'SUPERSEDED_BY', from: 'Organisation', to: 'Organisation', owner: 'from' },
    { type: 'NAMED', from: 'Organisation', to: 'Name', owner: 'to' },
    { type: 'IDENTIFIED_BY', from: 'Organisation', to: 'Identifier', owner: 'to' },
  ],
};

const dataset = {
  id: SOURCE,
  title: 'GOV.UK organisations',
  publisher: 'Government Digital Service',
  licence: 'OGL-UK-3.0',
  kind: 'ORGANISATIONS',
  synthetic: false,
  sample: false,
};

const versionOf = (path: string, register: Register, asAt: string): VersionFacts => ({
  dataset,
  asAt,
  status: 'LOADED',
  sha256: register.sha256,
  bytes: register.bytes,
  path,
  rows: register.organisations.length,
  rejected: register.rejections.length,
  controlTotalE4: null,
  periods: [],
  encoding: 'UTF-8',
});

function asAtOf(path: string, { asAt }: Register, { options }: ImportContext): string {
  if (options.asAt) return options.asAt;
  if (asAt) return asAt.day;
  throw new BuyergraphError(
    'SOURCE_REFUSED',
    `${path} does not say which day it describes, neither in its name nor in it. Add --as-at YYYY-MM-DD.`,
  );
}

/** Places and successions that name a body the file does not list cannot be kept: there is nothing known of it. */
function noteUnlisted({ organisations }: Register, report: ReportBuilder): void {
  const listed = new Set(organisations.map(({ details }) => details.slug));
  const named = organisations.flatMap((one) => [
    ...one.parent_organisations,
    ...one.child_organisations,
    ...one.superseded_organisations,
    ...one.superseding_organisations,
  ]);
  const unlisted = [...new Set(named.filter((slug) => !listed.has(slug)))].toSorted();
  if (unlisted.length > 0)
    report.note(
      `${unlisted.length} named as parent, child or successor but not listed, and left out: ${unlisted.slice(0, 5).join(', ')}${unlisted.length > 5 ? ', …' : ''}.`,
    );
}

async function load(path: string, context: ImportContext) {
  const report = new ReportBuilder(SOURCE, path);
  const register = await readRegister(path);
  const asAt = asAtOf(path, register, context);
  assertNotFuture(asAt);
  report.version(versionId(SOURCE, asAt));
  if (!context.options.asAt) report.note(`As at ${asAt}: ${register.asAt?.reason}.`);
  noteUnlisted(register, report);
  for (const rejection of register.rejections) report.reject(rejection);
  for (const _ of register.organisations) report.accept();
  await loadReference(context, report, {
    scope: GOVUK_SCOPE,
    stated: factsOf(register.organisations, { asAt, source: SOURCE, sample: false }),
    version: versionOf(path, register, asAt),
    recordLabel: 'Organisation',
    unify: oneIdEach,
  });
  if (!context.options.dryRun) {
    await applyIdentity(context.graph);
    await settle(context.graph, context.progress);
  }
  return report.done();
}

/** GOV.UK organisations: who exists, what they are part of, what replaced them. */
export const govukOrganisations: Importer = {
  id: SOURCE,
  title: dataset.title,
  publisher: dataset.publisher,
  licence: dataset.licence,
  live: (address, { progress, say }) =>
    fetchRegister(address ?? GOVUK_ORGANISATIONS_API, { progress, patience: patient(say) }),
  takes: 'the JSON of the organisations API: one file, or a folder with all its pages',
  recognises: isRead(readRegister),
  recognisesFolder: isFolderOfPages,
  load,
};
