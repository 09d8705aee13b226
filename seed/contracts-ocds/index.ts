import type { Importer } from '../pipeline/importer.ts';
import { releaseImporter } from '../releases/importer.ts';
import publishers from './publishers.json' with { type: 'json' };
import { releaseFile } from './release-file.ts';

const PUBLISHERS: Readonly<Record<string, { source: string }>> = publishers;

/** Which service published a process, by the prefix of its ocid. */
function sourceOf(ocid: string): string {
  const prefix = /^ocds-([a-z0-9]{6})-/i.exec(ocid)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(PUBLISHERS, prefix)) return PUBLISHERS[prefix]!.source;
  return prefix ? `ocds-${prefix}` : 'ocds';
}

/** Notices, awards and contracts as the UK's services publish them in the Open Contracting Data Standard. */
export const contractsOcds: Importer = releaseImporter({
  id: 'contracts-ocds',
  title: 'Contracting notices (OCDS)',
  publisher: 'Cabinet Office, Scottish Government, Welsh Government',
  licence: 'OGL-UK-3.0',
  takes: 'OCDS packages, records or JSON Lines; also gzip, or ZIP of these',
  records: 'OCDS release, record or package',
  open: releaseFile,
  sourceOf,
});
