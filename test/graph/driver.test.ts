import { expect, test } from 'vitest';
import { explained } from '../../src/graph/driver.ts';

const thrown = (code: string, message = ''): Error => Object.assign(new Error(message), { code });
const acquisition = (active: number): Error =>
  thrown(
    'N/A',
    `Connection acquisition timed out in 3000 ms. Pool status: Active conn count = ${active}, Idle conn count = 0.`,
  );

test.each([
  ['it cannot be reached', 'DATABASE_UNAVAILABLE', thrown('ServiceUnavailable')],
  ['it went away meanwhile', 'DATABASE_UNAVAILABLE', thrown('SessionExpired')],
  [
    'its disk is full',
    'DATABASE_UNAVAILABLE',
    thrown(
      'Neo.DatabaseError.Transaction.TransactionCommitFailed',
      'Could not append transaction: #394 to log.',
    ),
  ],
  [
    'it stopped its database for that',
    'DATABASE_UNAVAILABLE',
    thrown(
      'Neo.DatabaseError.Transaction.TransactionStartFailed',
      'The database has encountered a critical error, and needs to be restarted.',
    ),
  ],
  ['it lets nobody in', 'DATABASE_UNAVAILABLE', thrown('Neo.ClientError.Security.Unauthorized')],
  ['no connection comes about', 'DATABASE_UNAVAILABLE', acquisition(0)],
  ['all connections are at work', 'OVERLOADED', acquisition(8)],
  ['some are at work and more do not come', 'OVERLOADED', acquisition(3)],
  [
    'it stops what takes too long',
    'DEADLINE_EXCEEDED',
    thrown('Neo.ClientError.Transaction.TransactionTimedOut'),
  ],
  [
    'a question needs too much memory',
    'LIMIT_EXCEEDED',
    thrown('Neo.TransientError.General.MemoryPoolOutOfMemoryError'),
  ],
])('when %s, the code is %s', (_, code, error) => {
  expect(explained(error)).toMatchObject({ code });
});
