const SMALL_OR_MEDIUM: ReadonlySet<string> = new Set(['SME', 'MICRO', 'SMALL', 'MEDIUM']);

/** What a size asked for takes in: an SME is one of the three sizes as well, if a source says which. */
export const sizesIn = (size: string): string[] => (size === 'SME' ? [...SMALL_OR_MEDIUM] : [size]);

/** Whether a stated size is one of small and medium-sized enterprises; unknown is not. */
export const isSmallOrMedium = (size: string): boolean => SMALL_OR_MEDIUM.has(size);

/** By which information about a supplier's size a question is counted that names none. */
export const USUAL_SIZE_BASIS = 'BEST_KNOWN';

/** The property of lines and rollups that holds the size by each kind of information. */
export const SIZE_PROPERTIES = {
  BEST_KNOWN: 'sizeBestKnown',
  AS_REPORTED: 'sizeReported',
  AS_OF_PERIOD: 'sizeAsOfPeriod',
  LATEST: 'sizeLatest',
} as const;

/** How SUPPLIED_TREE names a size on a basis: as reported by its name, else with a prefix; it has no other basis. */
const TREE_PREFIXES: Readonly<Record<keyof typeof SIZE_PROPERTIES, string | null>> = {
  AS_REPORTED: '',
  LATEST: 'LATEST_',
  BEST_KNOWN: 'BEST_',
  AS_OF_PERIOD: null,
};

/** The key under which SUPPLIED_TREE has suppliers of a size, or of any; null where it does not. */
export function treeSizeOf(
  size: string | null | undefined,
  basis: keyof typeof SIZE_PROPERTIES,
): string | null {
  const prefix = TREE_PREFIXES[basis];
  if (!size) return 'ALL';
  return prefix === null ? null : `${prefix}${size}`;
}
