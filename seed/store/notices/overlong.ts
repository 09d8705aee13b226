import { isArray, isObject, type Json, type JsonObject } from '../../values/json.ts';
import { tooLongFor } from '../../values/lengths.ts';
import { RELEASE, type Shape } from './kept.ts';

/** Characters of all numbers of one party together: with its name they make one key. */
const MOST_IDENTIFIERS = 1_000;

function longIn(value: Json, shape: Shape, member: string): string | null {
  if (isArray(value)) {
    for (const item of value) {
      const found = longIn(item, shape, member);
      if (found) return found;
    }
    return null;
  }
  if (typeof shape === 'string')
    return typeof value === 'string' && shape !== 'TEXT' ? tooLongFor(shape, member, value) : null;
  if (!isObject(value)) return null;
  for (const [name, inside] of Object.entries(value)) {
    const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const found = inner === undefined ? null : longIn(inside, inner, name);
    if (found) return found;
  }
  return null;
}

function manyIdentifiers({ parties }: JsonObject): string | null {
  const lists = isArray(parties)
    ? parties.map((one) => (isObject(one) ? one['additionalIdentifiers'] : null))
    : [];
  const longest = Math.max(0, ...lists.map((list) => (isArray(list) ? JSON.stringify(list).length : 0)));
  return longest > MOST_IDENTIFIERS * 4 ? `additionalIdentifiers: ${longest} characters` : null;
}

/**
 * The first name, id or code that the graph would keep of a release and that is longer than any is; null when there is
 * none. Titles and descriptions may have any length.
 */
export const overlongIn = (release: JsonObject): string | null =>
  longIn(release, RELEASE, 'the release') ?? manyIdentifiers(release);
