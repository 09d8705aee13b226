import type { NoticesImporter } from '../importer.ts';
import type { JsonObject } from '../../values/json.ts';
import { fetchReleases } from './live/index.ts';
import { SERVICE_NAMES } from './live/services.ts';
import { serviceOf } from './publishers.ts';
import { readPackages } from './read.ts';
import { leavesOutSamples, recognisesReleases } from './recognise.ts';
import type { FoundRecord } from './releases-in.ts';

/** Notices, awards and contracts as the UK's services publish them in the Open Contracting Data Standard. */
export const contractsOcds: NoticesImporter<FoundRecord, JsonObject> = {
  into: 'notices',
  source: {
    id: 'contracts-ocds',
    title: 'Contracting notices (OCDS)',
    publisher: 'Cabinet Office, Scottish Government, Welsh Government',
    licence: 'OGL-UK-3.0',
    kind: 'CONTRACTS',
    synthetic: false,
    sample: false,
  },
  takes: 'OCDS packages, records or JSON Lines; also gzip, or ZIP of these',
  expects: { rows: [1, 1_000_000], days: ['2015-01-01', '2030-12-31'] },
  recognises: recognisesReleases,
  leavesOut: leavesOutSamples,
  read: readPackages,
  accept: (found) => ('release' in found ? { record: found.release } : found),
  none: 'has no OCDS release, record or package in it',
  transform: (release) => release,
  sourceOf: serviceOf,
  hasSchema: true,
  liveFrom: { services: SERVICE_NAMES, fetch: (span, context) => fetchReleases(span, context) },
};
