import { BuyergraphError } from '../errors.ts';

/** As many as a question about all of something looks at together; statements read one more, so that too many are seen. */
export const MOST_TOGETHER = 20_000;

/**
 * What is looked at together. @param narrower says what to ask instead of too many.
 * @throws BuyergraphError LIMIT_EXCEEDED when there are more than can be looked at together.
 */
export function assertFew<Row>(rows: Row[], what: string, narrower = 'name a buyer, or fewer months'): Row[] {
  if (rows.length > MOST_TOGETHER)
    throw new BuyergraphError(
      'LIMIT_EXCEEDED',
      `This is about more than ${MOST_TOGETHER.toLocaleString('en-GB')} ${what} together; ${narrower}.`,
    );
  return rows;
}
