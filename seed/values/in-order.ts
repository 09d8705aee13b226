/** For sorting: what is less comes first. */
export const inOrder = <T extends string | number>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;
