/** A column's name without what releases vary: case, blanks, underscores, punctuation, "£". */
export const columnName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Where the first column of one of these names stands in a header, from 0; -1 when there is none. */
export const columnAt = (header: readonly string[], names: readonly string[]): number =>
  header.findIndex((column) => names.includes(columnName(column)));
