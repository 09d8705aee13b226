/** Bytes of a name taken apart into letters and accents, four of which fit an entry of a database index. */
const MOST_NAME_BYTES = 2_000;
/** Characters of a name; the longest published ones have some 250. */
const MOST_NAME = 1_000;
const MOST_CODE = 500;
const MOST_ADDRESS = 8_000;
/** Members that are texts for people, or addresses, in the records of any source. */
const TEXTS = new Set(['description', 'evidence', 'labels', 'details', 'message', 'text']);
const ADDRESSES = new Set(['url', 'uri', 'web_url', 'urls']);

/** How a value is too long for what it is, in words; null when it is not. */
export function tooLongFor(kind: 'NAME' | 'CODE', member: string, text: string): string | null {
  const most = ADDRESSES.has(member) ? MOST_ADDRESS : kind === 'NAME' ? MOST_NAME : MOST_CODE;
  const isLong =
    text.length > most ||
    (most !== MOST_ADDRESS && Buffer.byteLength(text.normalize('NFKD')) > MOST_NAME_BYTES);
  if (!isLong) return null;
  // Letters with accents, and others than Latin ones, take several bytes each.
  const measure =
    text.length > most ? [text.length, 'characters'] : [Buffer.byteLength(text.normalize('NFKD')), 'bytes'];
  return `${member}: ${measure[0]!.toLocaleString('en-GB')} ${measure[1]}`;
}

/** The first name or id of a record, whatever its form, that is longer than any is; null when there is none. */
export function overlong(record: unknown, member = 'the record'): string | null {
  if (typeof record === 'string') return TEXTS.has(member) ? null : tooLongFor('NAME', member, record);
  if (typeof record !== 'object' || record === null || TEXTS.has(member)) return null;
  for (const [name, value] of Object.entries(record)) {
    const found = overlong(value, Array.isArray(record) ? member : name);
    if (found) return found;
  }
  return null;
}
