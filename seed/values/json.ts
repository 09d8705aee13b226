/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/**
 * What a text of JSON says.
 * @throws SyntaxError when it is none.
 */
export const parsedJson = (text: string): Json =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse gives nothing else
  JSON.parse(text) as Json;

/** A member of an object, never one it inherits; undefined when it has none, or the value is no object. */
export const member = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Members by name along a path. */
export const at = (value: Json | undefined, ...path: string[]): Json | undefined =>
  path.reduce<Json | undefined>(member, value);

/** A text that says something, without blanks around it; null for anything else. */
export const textOf = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/**
 * An id as a text, whatever JSON writes it as: 1 and "1" are one id. Null when there is none, which is equal to
 * nothing: true, false, objects and lists are no ids.
 */
export const idOf = (value: Json | undefined): string | null =>
  typeof value === 'number' ? String(value) : textOf(value);

/** A list of objects as a type of foreign data names it: in truth anything. */
type Listed<T> = T | readonly (T | null | undefined)[] | null | undefined;

/** The objects of a list; other values in it, and anything that is no list, are none. */
export function objectsOf<T extends object>(value: Listed<T>): T[];
export function objectsOf(value: Json | undefined): JsonObject[];
export function objectsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.filter((one: Json | undefined) => isObject(one)) : [];
}

/** Blanks within the names of members, as a service wraps its lines in the middle of them, and not in values. */
const BLANKS = /\s{2,}|^\s+|\s+$/g;

/**
 * A value whose members have no stray blanks in their names: `" ocid"` and `"contactP    oint"` are those without. A member
 * of the right name stays.
 */
export function withPlainNames(value: Json): Json {
  if (isArray(value)) return value.map(withPlainNames);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, inside]) => ({
    name,
    plain: name.replaceAll(BLANKS, ''),
    inside: withPlainNames(inside),
  }));
  const [mended, right] = [true, false].map((isMended) =>
    members.filter(({ name, plain }) => (name !== plain) === isMended),
  );
  return Object.fromEntries([...mended!, ...right!].map(({ plain, inside }) => [plain, inside]));
}
