import { invariant } from '../errors.ts';

/**
 * What a statement costs Neo4j, in database hits: some in any case, and some for each of what a parameter counts or lists,
 * or for each row that another statement counts, which is called by the same parameters.
 */
export type Price = Readonly<{
  fixed: number;
  perParameter: readonly Each[];
  perRow: readonly Each[];
}>;
type Each = Readonly<{ hits: number; of: string }>;

const TERM = /^(\d+)(?: \* ([\w.-]+))?$/;

/** Reads `30 + 12 * limit + 9 * spend-perimeter`. @param at where it is, for errors. */
export function priceFrom(text: string, params: object, at: string): Price {
  const terms = text.split(' + ').map((term): Each => {
    const [, hits, of = ''] = TERM.exec(term) ?? [];
    invariant(hits, `${at}: hits are like "30 + 12 * limit", found "${term}"`);
    return { hits: Number(hits), of };
  });
  return {
    fixed: terms.filter(({ of }) => of === '').reduce((sum, { hits }) => sum + hits, 0),
    perParameter: terms.filter(({ of }) => of in params),
    perRow: terms.filter(({ of }) => of !== '' && !(of in params)),
  };
}

const countOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === 'bigint' ? Number(value) : 0;

/** The hits of a statement with these parameters, as they travel; `rowsOf` counts the rows a statement's name stands for. */
export async function hitsFor(
  { fixed, perParameter, perRow }: Price,
  params: Readonly<Record<string, unknown>>,
  rowsOf: (statement: string) => Promise<number>,
): Promise<number> {
  let hits = fixed;
  for (const each of perParameter) hits += each.hits * countOf(params[each.of]);
  for (const each of perRow) hits += each.hits * (await rowsOf(each.of));
  return hits;
}
