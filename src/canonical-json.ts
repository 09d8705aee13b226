const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inOrder = (object: object): object =>
  Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The JSON of a value with the members of objects in order and a bigint as "123n", so that equal values have one text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) => {
    if (typeof held === 'bigint') return `${held}n`;
    return isObject(held) ? inOrder(held) : held;
  });

/**
 * The JSON of a value with members in the order given and a bigint as "123". The stored hashes of lines and of versions
 * without a file are of this form; another one would load them all anew.
 */
export const jsonAsGiven = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) => (typeof held === 'bigint' ? String(held) : held));
