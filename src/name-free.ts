/** A name that is not taken yet: as it is, or with a suffix as often as that takes. */
export const nameFree = (
  name: string,
  { taken, suffix }: { taken: Iterable<string>; suffix: string },
): string => {
  const all = new Set(taken);
  let free = name;
  while (all.has(free)) free += suffix;
  return free;
};
