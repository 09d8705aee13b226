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
  const said = (size: number, unit: string): string => `${member}: ${size.toLocaleString('en-GB')} ${unit}`;
  if (text.length > most) return said(text.length, 'characters');
  if (most === MOST_ADDRESS) return null;
  // Letters with accents, and others than Latin ones, take several bytes each.
  const bytes = Buffer.byteLength(text.normalize('NFKD'));
  return bytes > MOST_NAME_BYTES ? said(bytes, 'bytes') : null;
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
