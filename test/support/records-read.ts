import { releaseFile } from '../../seed/sources/contracts-ocds/release-file.ts';
import { textOf } from '../../seed/values/json.ts';

/**
 * A process of its own, so that its memory is that of reading one file: prints what became of each record and the
 * most memory it had, in MB.
 */
const records: string[] = [];
for await (const record of (await releaseFile(process.argv[2]!)).records())
  if ('reason' in record) records.push(record.reason);
  else if ('release' in record) records.push(textOf(record.release['ocid']) ?? '');
console.log(JSON.stringify({ records, mostMemory: process.resourceUsage().maxRSS / 1024 }));
