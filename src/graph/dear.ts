import { lane, type Lane } from './lane.ts';

/** What makes a statement dear, in database hits; how many of those run at once, and how many more may wait. */
export type DearLimits = Readonly<{ hits: number; atOnce: number; waiting: number }>;

/**
 * Dear is what takes more than a few milliseconds: who asks less never waits for who asks more. Two at once leave Neo4j free
 * for others; those that wait hold less than half of the places that requests have (src/server/admission.ts).
 */
export const DEAR: DearLimits = Object.freeze({ hits: 5_000, atOnce: 2, waiting: 28 });

/** From how many hits on a statement goes by a lane of its own, which all operations over one graph share. */
export type Dear = Readonly<{ from: number; lane: Lane }>;

export const dearBy = ({ hits, atOnce, waiting }: DearLimits): Dear => ({
  from: hits,
  lane: lane({ places: atOnce, waiting }),
});
