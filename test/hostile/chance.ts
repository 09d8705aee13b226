/** Choices that are the same for the same seed. */
export type Chance = {
  /** From 0 up to, and without, the limit. */
  below(limit: number): number;
  pick<T>(some: readonly T[]): T;
  /** True so often, of 1. */
  is(share: number): boolean;
  /** Some of them, in their order. */
  some<T>(all: readonly T[], most: number): T[];
};

/** Mulberry32: good enough to choose with, and short. */
function numbersOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function chanceOf(seed: number): Chance {
  const next = numbersOf(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (some) => some[below(some.length)]!,
    is: (share) => next() < share,
    some(all, most) {
      const chosen = new Set(Array.from({ length: 1 + below(most) }, () => below(all.length)));
      return all.filter((_, at) => chosen.has(at));
    },
  };
}
