import type { Accepted, Importer, NoticesImporter } from '../importer.ts';
import { overlongIn } from '../store/notices/overlong.ts';
import { overlong } from '../values/lengths.ts';

type Accepting<Raw, Record> = Pick<Importer, 'into'> & {
  accept(raw: Raw, seen: Set<string>): Accepted<Record>;
};

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
    importer.into === 'notices'
      ? overlongIn((importer as unknown as NoticesImporter<Raw, Record>).transform(found.record))
      : overlong(found.record);
  return detail === null ? found : { reason: 'TOO_LONG', detail };
}
