import { BuyergraphError } from '../errors.ts';

/** As many as a statement about all of a question looks at together. */
const MOST = 20_000;

/** @throws BuyergraphError LIMIT_EXCEEDED when there are more than can be looked at together. */
export function assertFew<Row>(rows: Row[], what: string): Row[] {
  if (rows.length > MOST)
    throw new BuyergraphError(
      'LIMIT_EXCEEDED',
      `This is about more than ${MOST.toLocaleString('en-GB')} ${what} together; name a buyer, or fewer months.`,
    );
  return rows;
}
