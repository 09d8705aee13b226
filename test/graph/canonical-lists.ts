import type { Params } from '../../src/graph/rows.ts';

export const MOST = 2n ** 63n - 1n;

/** The first page of the lines of some things, the one way and the other. */
export const linesOf = (way: string, ids: readonly string[]): Record<string, Params> => {
  const page = { lists: [{ key: '0', ids }], afterId: null, most: 21n * BigInt(ids.length) };
  return { [`${way}Up`]: { ...page, descending: false }, [`${way}Down`]: { ...page, descending: true } };
};

/** Some things of one kind, of which a statement lists something. */
export const listOf = (by: string, ids: readonly string[]): Params => ({
  lists: [{ key: '0', by, ids, buyerIds: null, supplierIds: null }],
  afterId: null,
});

/** Pages by what was paid, from its two ends. */
export const byNet = (way: string, lists: Params): Record<string, Params> => {
  const page = { ...lists, fromE4: -MOST, toE4: MOST, afterId: '' };
  return {
    [`${way}Up`]: { ...page, descending: false, afterE4: -MOST },
    [`${way}Down`]: { ...page, descending: true, afterE4: MOST },
  };
};
