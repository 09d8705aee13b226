import type { Placed } from '../read/source-file.ts';
import type { Accepted, NoticesImporter } from '../sources/importer.ts';
import { overlongIn } from '../store/notices/overlong.ts';
import type { JsonObject } from '../values/json.ts';
import { overlong } from '../values/lengths.ts';

/** Looks at one record; `seen` is empty at the first of a file. */
export type Accepts<Record> = (raw: Placed<unknown>, seen: Set<string>) => Accepted<Record>;

/** A record that its source takes for good, unless something in it is longer than a graph can hold. */
function held<Record>(
  found: Accepted<Record>,
  overlongOf: (record: Record) => string | null,
): Accepted<Record> {
  if ('reason' in found) return found;
  const detail = overlongOf(found.record);
  return detail === null ? found : { reason: 'TOO_LONG', detail };
}

/**
 * The records that a source takes for good and whose names and ids a graph can hold. One that is longer than any name
 * is would be written, and then keep every later import from being written.
 */
export const acceptedBy =
  <Record>(importer: { accept: Accepts<Record> }): Accepts<Record> =>
  (raw, seen) =>
    held(importer.accept(raw, seen), overlong);

/** The same of notices, each as the release it is made into. */
export const releasesOf =
  (importer: NoticesImporter<unknown, unknown>): Accepts<JsonObject> =>
  (raw, seen) => {
    const found = importer.accept(raw, seen);
    return held('reason' in found ? found : { record: importer.transform(found.record) }, overlongIn);
  };
