import { BuyergraphError } from '../errors.ts';

/** How much of the time that is left to an operation one statement may take, waiting included: the rest is for what comes after it, and to answer. */
const SHARE = 0.75;

/** A statement, or what waits for its turn, took longer than it may. */
export const outOfTime = (cause?: unknown): BuyergraphError =>
  new BuyergraphError(
    'DEADLINE_EXCEEDED',
    'This part took longer than it may. Ask for less: a buyer or a supplier, fewer years, or this part in a request of its own. Soon after a start, or beside an import, ask again in some seconds.',
    { cause },
  );

/** The time of one statement: its signal aborts when that is over, or with the operation. */
export type Clock = Readonly<{ ms: number; signal: AbortSignal }>;

/** Gives each work a clock of its own from what is left to an operation, which has `timeoutMs` from now; without a signal, each has all of it. */
export function clocks(timeoutMs: number, operation: AbortSignal | undefined) {
  const endsAt = performance.now() + timeoutMs;
  return async <T>(work: (clock: Clock) => Promise<T>): Promise<T> => {
    const ms = operation ? Math.max(0, endsAt - performance.now()) * SHARE : timeoutMs;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(outOfTime()), ms);
    const end = (): void => controller.abort(operation?.reason);
    if (operation?.aborted) end();
    else operation?.addEventListener('abort', end, { once: true });
    try {
      return await work({ ms, signal: controller.signal });
    } finally {
      clearTimeout(timer);
      operation?.removeEventListener('abort', end);
    }
  };
}

/** What work comes to, unless the signal aborts first: then its reason, at once. */
export function unlessEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = (): void => reject(signal.reason);
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  return Promise.race([work, promise]);
}
