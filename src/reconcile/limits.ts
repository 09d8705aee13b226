import { BuyergraphError } from '../errors.ts';

/** What one request may ask. A batch has to be answered within the deadline of an operation. */
export const LIMITS = Object.freeze({
  queries: 50,
  /** Twice the longest names that are published. */
  characters: 500,
  candidates: 20,
  /** Candidates of a query that does not say how many. */
  usualCandidates: 5,
  values: 20,
  ids: 100,
  properties: 20,
  suggestions: 10,
});

const written = (number: number): string => number.toLocaleString('en-GB');

/** @throws BuyergraphError LIMIT_EXCEEDED when there is more of something than one request may have. */
export function assertAtMost(limit: number, count: number, what: string): void {
  if (count > limit)
    throw new BuyergraphError(
      'LIMIT_EXCEEDED',
      `${what}: ${written(count)}; the limit of one request is ${written(limit)}.`,
    );
}
