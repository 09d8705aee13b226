/** A longer cell is a text, not a name. */
export const LONGEST_CELL = 200;

/** A cell's letters and digits in lower case: what is left when case, spaces and punctuation do not count. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '');
