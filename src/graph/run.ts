import type { Result, Session } from 'neo4j-driver';
import type { Clock } from './clock.ts';
import { isTransient } from './driver.ts';
import type { Params } from './rows.ts';
import { sent } from './sent.ts';
import type { OpenSession } from './sessions.ts';
import type { Statement } from './statement.ts';

/** A statement with what it is given and the time it has. */
export type Call = Readonly<{ statement: Statement; params: Params; clock: Clock }>;

/** The server ends a transaction by itself only where nobody closes its session; it refuses very short times. */
const SHORTEST_MS = 500;

/**
 * Begins a statement. The driver writes down the stack of each call for the case of an error, which takes longer than all
 * else it does; ours say which statement it was.
 */
function begin(session: Session, { statement, params, clock }: Call): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const timeout = Math.max(SHORTEST_MS, Math.ceil(clock.ms));
    const { text, params: travelling } = sent(statement, params);
    return session.run(text, travelling, { timeout, metadata: { statement: statement.name } });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

async function attempt(open: OpenSession, call: Call) {
  const { signal } = call.clock;
  signal.throwIfAborted();
  const session = open('READ', -1);
  const abort = (): void => void session.close().catch(() => undefined);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await begin(session, call);
  } finally {
    signal.removeEventListener('abort', abort);
    await session.close();
  }
}

/** Runs a statement, once more where the server says that may help. Closing its session ends the query on the server. */
export async function run(open: OpenSession, call: Call) {
  try {
    return await attempt(open, call);
  } catch (thrown) {
    if (!isTransient(thrown)) throw thrown;
    return attempt(open, call);
  }
}
