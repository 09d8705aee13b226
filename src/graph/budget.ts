import { BuyergraphError } from '../errors.ts';

/** Database hits of one operation: what its statements would take, what they may, and what those that ran took. */
export type Work = { requested: number; readonly limit: number; actual: number };

const written = (hits: number): string => hits.toLocaleString('en-GB', { maximumSignificantDigits: 3 });

function refused(hits: number, { limit, actual }: Work): BuyergraphError {
  const isTooMuchAlone = hits > limit;
  const left = isTooMuchAlone
    ? `one request may have ${written(limit)}`
    : `the other parts of the request leave ${written(limit - actual)} of ${written(limit)}`;
  const advice = isTooMuchAlone
    ? 'Name a buyer or a supplier, or fewer years.'
    : 'Ask for it in a request of its own, or name a buyer or a supplier, or fewer years.';
  return new BuyergraphError(
    'LIMIT_EXCEEDED',
    `This part would take the database about ${written(hits)} steps; ${left}. ${advice}`,
  );
}

/**
 * Takes the hits of a statement from what an operation may have.
 * @throws BuyergraphError LIMIT_EXCEEDED when they are more than is left; the statement must not run then.
 */
export function spend(work: Work, hits: number): void {
  work.requested += hits;
  if (work.actual + hits > work.limit) throw refused(hits, work);
  work.actual += hits;
}
