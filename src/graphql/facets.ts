/** How many items of a list have one thing in common, as the API tells it, and of lines what they add up to. */
export type Facet = Named<string | null> & {
  by: string;
  count: number;
  net: bigint | null;
  hasMore: boolean;
};

/** The same as it is read; `netE4` in ten-thousandths. */
export type Counted = { value: string; count: number; netE4?: bigint };
type Named<Key = string> = { key: Key; label: string };

/** What stands for things is named by them: by what the list's filter takes, and for people. */
export type Names<By extends string> = Partial<Record<By, (value: string) => Promise<Named>>>;

/** As many of one kind are told; one more is read, for that there are more is told as well. */
export const MOST_FACETS = 100;

const NOT_STATED = { key: null, label: 'not stated' } as const;

async function facetOf<By extends string>(
  by: By,
  { value, count, netE4 }: Counted,
  names: Names<By>,
): Promise<Omit<Facet, 'hasMore'>> {
  const named = value === '' ? NOT_STATED : await (names[by]?.(value) ?? { key: value, label: value });
  return { by, ...named, count, net: netE4 ?? null };
}

/** What items of a list have in common, for each facet asked for; `read` counts by one, '' for those that have nothing there. */
export async function facetsOf<By extends string>(
  by: readonly By[],
  read: (by: By) => Promise<readonly Counted[]>,
  names: Names<By>,
): Promise<Facet[]> {
  const facets = [...new Set(by)].map(async (one) => {
    const counted = await read(one);
    const hasMore = counted.length > MOST_FACETS;
    const told = await Promise.all(counted.slice(0, MOST_FACETS).map((each) => facetOf(one, each, names)));
    return told.map((facet) => ({ ...facet, hasMore }));
  });
  return (await Promise.all(facets)).flat();
}
