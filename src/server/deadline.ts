import type { ServerResponse } from 'node:http';
import { BuyergraphError } from '../errors.ts';
import { CallerGone } from '../graphql/caller-gone.ts';

/** How long one operation may take, in milliseconds. */
export const OPERATION_DEADLINE_MS = 5_000;

/** The same until most statements have run once: Neo4j plans each at its first, and nothing that is asked for less shortens that. */
export const COLD_DEADLINE_MS = 15_000;

/** How long an operation may take at the time that it is asked, in milliseconds: longer until `warm` is said. */
export function operationDeadline() {
  let ms = COLD_DEADLINE_MS;
  return { ms: () => ms, warm: (): void => void (ms = OPERATION_DEADLINE_MS) };
}

const exceeded = (ms: number): BuyergraphError =>
  new BuyergraphError(
    'DEADLINE_EXCEEDED',
    `The operation took longer than ${ms / 1_000} s. Ask for less at once: smaller pages, fewer nested lists. Soon after a start, or beside an import, ask again in some seconds.`,
  );

export type Deadline = Readonly<{ signal: AbortSignal; end: () => void }>;

/**
 * Starts the clock of one operation, in milliseconds; `end` stops it. The signal aborts with DEADLINE_EXCEEDED, or with
 * CallerGone when the response closes first.
 */
export function startDeadline(ms: number, response?: ServerResponse): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(exceeded(ms)), ms);
  const abandon = (): void => controller.abort(new CallerGone());
  response?.once('close', abandon);
  const end = (): void => {
    clearTimeout(timer);
    response?.off('close', abandon);
  };
  return { signal: controller.signal, end };
}

/** How long after it was aborted work that ignores its signal is waited for; milliseconds. */
const GRACE_MS = 500;

/** Work within its deadline: one that ignores the signal for half a second is left behind; this rejects with the reason. */
export function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = (): unknown => setTimeout(() => reject(signal.reason), GRACE_MS).unref();
  signal.addEventListener('abort', leave, { once: true });
  return Promise.race([work, promise]);
}
