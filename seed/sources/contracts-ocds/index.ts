import type { Importer } from '../../importer.ts';
import { releaseImporter } from '../../store/notices/importer.ts';
import publishers from './publishers.json' with { type: 'json' };
import { fetchReleases } from './live/index.ts';
import { SERVICE_NAMES } from './live/services.ts';
import { releaseFile } from './release-file.ts';

const PUBLISHERS: Readonly<Record<string, { source: string }>> = publishers;

const prefixOf = (ocid: string): string => /^ocds-([a-z0-9]{6})-/i.exec(ocid)?.[1]?.toLowerCase() ?? '';
const isKnown = (ocid: string): boolean => Object.hasOwn(PUBLISHERS, prefixOf(ocid));

/** Which service published a process, by the prefix of its ocid. */
function sourceOf(ocid: string): string {
  const prefix = prefixOf(ocid);
  if (isKnown(ocid)) return PUBLISHERS[prefix]!.source;
  return prefix ? `ocds-${prefix}` : 'ocds';
}

/** Notices, awards and contracts as the UK's services publish them in the Open Contracting Data Standard. */
export const contractsOcds: Importer = {
  ...releaseImporter({
    id: 'contracts-ocds',
    title: 'Contracting notices (OCDS)',
    publisher: 'Cabinet Office, Scottish Government, Welsh Government',
    licence: 'OGL-UK-3.0',
    takes: 'OCDS packages, records or JSON Lines; also gzip, or ZIP of these',
    records: 'OCDS release, record or package',
    open: releaseFile,
    sourceOf,
    hasSchema: true,
    // The standard's own examples and samples are valid releases of purchases that never were.
    leavesOut: (ocid) =>
      isKnown(ocid)
        ? null
        : `releases of no publisher known here (${ocid.slice(0, 40)}): a sample, or import it by name`,
  }),
  liveFrom: { services: SERVICE_NAMES, fetch: (span, context) => fetchReleases(span, context) },
};
