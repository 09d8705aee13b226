import type { Accepted } from '../sources/importer.ts';
import { overlongIn } from '../store/notices/overlong.ts';
import type { JsonObject } from '../values/json.ts';
import { overlong } from '../values/lengths.ts';

/** Of an importer what says whether a record is taken. */
export type Accepting<Raw, Record> = { accept(raw: Raw, seen: Set<string>): Accepted<Record> } & (
  { into: 'notices'; transform(record: Record): JsonObject } | { into: 'facts' | 'names' | 'lines' }
);

/**
 * A record that its source takes for good and whose names and ids a graph can hold. One that is longer than any name
 * is would be written, and then keep every later import from being written.
 */
export function acceptedBy<Raw, Record>(
  importer: Accepting<Raw, Record>,
  raw: Raw,
  seen: Set<string>,
): Accepted<Record> {
  const found = importer.accept(raw, seen);
  if ('reason' in found) return found;
  const detail =
    importer.into === 'notices' ? overlongIn(importer.transform(found.record)) : overlong(found.record);
  return detail === null ? found : { reason: 'TOO_LONG', detail };
}
