import type { FactsImporter } from '../importer.ts';
import { surely } from '../../read/head.ts';
import { patient } from '../../read/patient-fetch.ts';
import { lastChange, organisationIn } from './accept.ts';
import { isFolderOfPages, isPage } from './folder.ts';
import { fetchRegister, GOVUK_ORGANISATIONS_API } from './live.ts';
import type { RawOrganisation } from './raw.ts';
import { readRegister } from './read.ts';
import { oneIdEach } from './same-body.ts';
import { GOVUK_SCOPE } from './scope.ts';
import { factsOf, SOURCE } from './transform.ts';

/** GOV.UK organisations: who exists, what they are part of, what replaced them. */
export const govukOrganisations: FactsImporter<{ result: unknown }, RawOrganisation> = {
  into: 'facts',
  source: {
    id: SOURCE,
    title: 'GOV.UK organisations',
    publisher: 'Government Digital Service',
    licence: 'OGL-UK-3.0',
    kind: 'ORGANISATIONS',
    synthetic: false,
    sample: false,
  },
  takes: 'the JSON of the organisations API: one file, or a folder with all its pages',
  expects: { rows: [900, 2_000], days: ['2012-10-01', '2030-12-31'] },
  live: (address, { progress, say }) =>
    fetchRegister(address ?? GOVUK_ORGANISATIONS_API, { progress, patience: patient(say) }),
  recognises: (head) => surely(isPage(head)),
  recognisesFolder: (folder) => isFolderOfPages(folder).catch(() => false),
  read: readRegister,
  accept: ({ result }, slugs) => organisationIn(result, slugs),
  none: 'is not a GOV.UK organisations file',
  isDated: true,
  dayOf: lastChange,
  recordLabel: 'Organisation',
  scope: GOVUK_SCOPE,
  transform: (organisations, asAt) => factsOf(organisations, { asAt, source: SOURCE, sample: false }),
  unify: oneIdEach,
};
