import neo4j, { type Driver } from 'neo4j-driver';
import { BuyergraphError, codeOf, messageOf } from '../errors.ts';
import type { Connection } from '../config.ts';
import { outOfTime } from './clock.ts';

const POOL_SIZE = 8;

/** A driver set up for short reads: small pool (more connections only lengthen the tail), integers as BigInt. */
export const driverFor = (connection: Connection): Driver =>
  neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    useBigInt: true,
    maxConnectionPoolSize: POOL_SIZE,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    maxTransactionRetryTime: 15_000,
    telemetryDisabled: true,
    userAgent: 'buyergraph',
  });

const AWAY = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
]);

/** Whether the server answered and would not let us in: waiting does not help. */
export const isRefusal = (thrown: unknown): boolean =>
  /\.(Security\.|Database\.DatabaseNotFound)/.test(codeOf(thrown));

/** Whether nothing answers, which may pass; an error as explained(). */
export const isAway = (thrown: unknown): boolean =>
  thrown instanceof BuyergraphError && thrown.code === 'DATABASE_UNAVAILABLE' && !isRefusal(thrown.cause);

/** Whether no connection was free while some were at work: Neo4j is there, and busy with what others asked. */
const isBusy = (thrown: unknown): boolean =>
  /acquisition timed out.*Active conn count = [1-9]/s.test(messageOf(thrown));

/** What Neo4j says when it could not write, and of a database that it has stopped for that. */
const CANNOT_WRITE = /Could not append transaction|needs to be restarted|No space left on device/;

/** A driver's error in our own words where the reader can do something about it; anything else unchanged. */
export function explained(thrown: unknown): unknown {
  const code = codeOf(thrown);
  const cause = { cause: thrown };
  if (
    code === 'Neo.ClientError.Security.Unauthorized' ||
    code === 'Neo.ClientError.Security.AuthenticationRateLimit'
  )
    return new BuyergraphError(
      'DATABASE_UNAVAILABLE',
      'Neo4j refused the user name or password; check NEO4J_USER and NEO4J_PASSWORD.',
      cause,
    );
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new BuyergraphError(
      'DATABASE_UNAVAILABLE',
      'Neo4j has no database of the name in NEO4J_DATABASE.',
      cause,
    );
  if (CANNOT_WRITE.test(messageOf(thrown)))
    return new BuyergraphError(
      'DATABASE_UNAVAILABLE',
      'Neo4j cannot write, most likely because its disk is full: free some space, and run what was not complete again ' +
        'when it answers. Nothing of that is in use.',
      cause,
    );
  if (isBusy(thrown))
    return new BuyergraphError(
      'OVERLOADED',
      'The database is busy with other questions; try again shortly.',
      cause,
    );
  if (
    AWAY.has(code) ||
    /acquisition timed out|Could not perform discovery|Pool is closed/.test(messageOf(thrown))
  )
    return new BuyergraphError(
      'DATABASE_UNAVAILABLE',
      'Neo4j does not answer; try again shortly, or run buyergraph doctor.',
      cause,
    );
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return outOfTime(thrown);
  if (isMemoryLimit(code))
    return new BuyergraphError(
      'LIMIT_EXCEEDED',
      'This part needs more memory than the database gives to one question. Name a buyer or a supplier, or fewer years.',
      cause,
    );
  return thrown;
}

const isMemoryLimit = (code: string): boolean => code.includes('MemoryPoolOutOfMemory');

/** Worth one more try: the server said so, and it is not the memory limit (which would only be hit again). */
export function isTransient(thrown: unknown): boolean {
  const { code = '', retriable = false } = (thrown ?? {}) as { code?: string; retriable?: boolean };
  return retriable && !isMemoryLimit(code);
}
