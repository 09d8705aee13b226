import type { PlaceAbove } from '../organisation/node.ts';

/** Whether a place counts: on a day, or as last known. */
export type Holding = (place: PlaceAbove) => boolean;

export const asLastKnown: Holding = ({ current }) => current;

/** Whether a body has a place on a day, as `place-on-day.cypher` has it: an unknown beginning or end does not keep it away. */
export const onDay =
  (day: string): Holding =>
  ({ validFrom, validTo, gaps }) =>
    (validFrom ?? '') <= day &&
    (validTo ?? '9999') > day &&
    !gaps.some((gap) => gap.slice(0, 10) <= day && gap.slice(-10) > day);

/** Whether a place never changed as far as is known, so that it is the same on each day. */
export const isSteady: Holding = ({ validFrom, validTo, gaps, current }) =>
  current && validFrom === null && validTo === null && gaps.length === 0;

/** Where a body stands: everything above it and itself, the tops of its trees, and the places by which it does. */
export type Standing = Readonly<{
  above: ReadonlySet<string>;
  tops: ReadonlySet<string>;
  by: readonly PlaceAbove[];
}>;

export type Places = ReadonlyMap<string, readonly PlaceAbove[]>;

/** Walks up from a body by the places that hold. Bodies that are part of one another in a circle end nowhere: then it is its own top. */
export function standingOf(id: string, places: Places, holds: Holding): Standing {
  const above = new Set([id]);
  const tops = new Set<string>();
  const by: PlaceAbove[] = [];
  // A set is walked with what is added to it on the way.
  for (const one of above) {
    const held = (places.get(one) ?? []).filter(holds);
    if (held.length === 0) tops.add(one);
    for (const { parentId } of held) above.add(parentId);
    by.push(...held);
  }
  return { above, tops: tops.size > 0 ? tops : new Set([id]), by };
}
