/** How many items of a list have one thing in common, as the API tells it, and of lines what they add up to. */
export type Facet = { by: string; key: string | null; label: string; count: number; net: bigint | null };

/** The same as it is read; `netE4` in ten-thousandths. */
export type Counted = { value: string; count: number; netE4?: bigint };
type Named = { key: string; label: string };

/** What stands for things is named by them: by what the list's filter takes, and for people. */
export type Names<By extends string> = Partial<Record<By, (value: string) => Promise<Named>>>;

const NOT_STATED = { key: null, label: 'not stated' } as const;

async function facetOf<By extends string>(
  by: By,
  { value, count, netE4 }: Counted,
  names: Names<By>,
): Promise<Facet> {
  const named = value === '' ? NOT_STATED : await (names[by]?.(value) ?? { key: value, label: value });
  return { by, ...named, count, net: netE4 ?? null };
}

/** What items of a list have in common, for each facet asked for; `read` counts by one, '' for those that have nothing there. */
export async function facetsOf<By extends string>(
  by: readonly By[],
  read: (by: By) => Promise<readonly Counted[]>,
  names: Names<By>,
): Promise<Facet[]> {
  const facets = [...new Set(by)].map(async (one) =>
    Promise.all((await read(one)).map((counted) => facetOf(one, counted, names))),
  );
  return (await Promise.all(facets)).flat();
}
