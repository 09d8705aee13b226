import neo4j, { type Driver, type Result, type Session } from 'neo4j-driver';
import pLimit from 'p-limit';
import { BuyergraphError } from '../errors.ts';
import { once } from './batch.ts';
import { statementNamed, type ParamsOf, type ReadName, type RowOf } from './catalogue.ts';
import { explained, isTransient } from './driver.ts';
import { checkedParams, rowMapper, type Params } from './rows.ts';
import type { Statement } from './statement.ts';

/** What one operation asked of Neo4j so far. */
export type ReadCounters = { statements: number; rows: number; dbMs: number; names: string[] };

/** Runs a read statement by its name, or one that was made; what it takes and returns follows from its header. */
export type Read = {
  <P extends Params, Row>(statement: Statement<P, Row>, params: P): Promise<Row[]>;
  // The last one is what the compiler explains itself by.
  <N extends ReadName>(name: N, params: ParamsOf<N>): Promise<RowOf<N>[]>;
};

/** Runs read statements of the catalogue; every call is one auto-commit round trip in READ mode. */
export type GraphReader = {
  read: Read;
  /** The number of the state that was published when the operation first asked: all it reads is of that one. */
  published(): Promise<bigint>;
  readonly counters: ReadCounters;
};

type ReaderOptions = {
  database: () => string;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
};

const DEFAULT_TIMEOUT_MS = 5_000;
/** Half of the connections: however much one operation asks at once, another finds one. */
const STATEMENTS_AT_ONCE = 4;
/** The server looks at a transaction's time only now and then; asked for less, it answers in time. */
const OVERSHOOT_MS = 500;

/**
 * Begins a statement. The driver writes down the stack of each call for the case of an error, which takes longer than all
 * else it does; ours say which statement it was.
 */
function begin(session: Session, { name, text }: Statement, params: Params, timeout: number): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return session.run(text, params, { timeout, metadata: { statement: name } });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A reader for one operation. Aborting its signal closes the session, which ends the query on the server. */
export function readerOn(driver: () => Driver, options: ReaderOptions): GraphReader {
  const counters: ReadCounters = { statements: 0, rows: 0, dbMs: 0, names: [] };
  const inTurn = pLimit(STATEMENTS_AT_ONCE);
  const timeout = Math.max(500, (options.timeoutMs ?? DEFAULT_TIMEOUT_MS) - OVERSHOOT_MS);

  async function attempt(statement: Statement, params: Params) {
    if (options.signal?.aborted)
      throw new BuyergraphError('DEADLINE_EXCEEDED', 'The request was ended before this part of it began.');
    const session = driver().session({
      database: options.database(),
      defaultAccessMode: neo4j.session.READ,
      fetchSize: -1,
    });
    const abort = (): void => void session.close();
    options.signal?.addEventListener('abort', abort, { once: true });
    try {
      return await begin(session, statement, params, timeout);
    } catch (thrown) {
      if (options.signal?.aborted)
        throw new BuyergraphError(
          'DEADLINE_EXCEEDED',
          'The request took longer than one request may; narrow it by buyer or months, or ask again.',
        );
      throw thrown;
    } finally {
      options.signal?.removeEventListener('abort', abort);
      await session.close();
    }
  }

  const reader: GraphReader = {
    counters,
    published: once(async () => (await reader.read('published-state', {}))[0]?.published ?? 0n),
    async read<Row>(asked: Statement | ReadName, params: Params): Promise<Row[]> {
      const statement = typeof asked === 'string' ? statementNamed(asked) : asked;
      const checked = checkedParams(statement, params);
      const start = performance.now();
      counters.statements += 1;
      counters.names.push(statement.name);
      try {
        const result = await inTurn(() =>
          attempt(statement, checked).catch((thrown: unknown) => {
            if (!isTransient(thrown) || options.signal?.aborted) throw thrown;
            return attempt(statement, checked);
          }),
        );
        counters.rows += result.records.length;
        return result.records.map(rowMapper<Row>(statement));
      } catch (thrown) {
        throw explained(thrown);
      } finally {
        counters.dbMs += performance.now() - start;
      }
    },
  };
  return reader;
}
