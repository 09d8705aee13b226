import { BuyergraphError } from '../errors.ts';

/** Gives a place back. */
export type Leave = () => void;

/** Places for work. Each piece holds one while it runs; of those that wait, what costs least is next, and of equals who came first. */
export type Lane = {
  /**
   * A place, once there is one for work that costs so much.
   * @throws BuyergraphError OVERLOADED at once when too many wait, or the signal's reason when it aborts first.
   */
  enter(signal: AbortSignal, cost?: number): Promise<Leave>;
};

type Size = Readonly<{ places: number; waiting?: number }>;

/** A lane of so many places, for which any number may wait unless `waiting` says how many. */
export function lane({ places, waiting = Infinity }: Size): Lane {
  const queue = new Map<() => void, number>();
  let running = 0;
  const leave = (): void => {
    const least = Math.min(...queue.values());
    const next = [...queue].find(([, cost]) => cost === least)?.[0];
    if (!next) return void (running -= 1);
    queue.delete(next);
    next();
  };
  return {
    async enter(signal, cost = 0) {
      signal.throwIfAborted();
      if (running < places) {
        running += 1;
        return leave;
      }
      if (queue.size >= waiting)
        throw new BuyergraphError(
          'OVERLOADED',
          'Too many questions that read much of the graph wait already; try again after the seconds in Retry-After, or narrow this one by buyer, supplier or years.',
        );
      const { promise, resolve, reject } = Promise.withResolvers<Leave>();
      const start = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve(leave);
      };
      const giveUp = (): void => {
        queue.delete(start);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      queue.set(start, cost);
      return promise;
    },
  };
}

/** A place in each of several lanes, taken in their order. */
export async function enterAll(lanes: readonly Lane[], signal: AbortSignal, cost: number): Promise<Leave> {
  const taken: Leave[] = [];
  const leaveAll = (): void => taken.forEach((leave) => leave());
  try {
    for (const one of lanes) taken.push(await one.enter(signal, cost));
  } catch (thrown) {
    leaveAll();
    throw thrown;
  }
  return leaveAll;
}
