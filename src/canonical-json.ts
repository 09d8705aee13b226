const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inOrder = (object: object): object =>
  Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The JSON of a value with the members of objects in order and a bigint as "123n", so that equal values have one text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === 'bigint') return `${member}n`;
    return isObject(member) ? inOrder(member) : member;
  });

/** Whether two values say the same. */
export const isSame = <Value>(one: Value, other: Value): boolean =>
  canonicalJson(one) === canonicalJson(other);

/**
 * The JSON of a value with members in the order given and a bigint as "123". The stored hashes of lines and of versions
 * without a file are of this form; another one would load them all anew.
 */
export const jsonAsGiven = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member));
