import type { ServerResponse } from 'node:http';

/** How many are answered at once, how many may wait, and for how long (milliseconds). */
export type PlacesLimits = Readonly<{ inFlight: number; queue: number; waitMs: number }>;

export type Places = {
  running(): number;
  waiting(): number;
  /** Whether there is no place, and none that is worth waiting for. */
  isFull(): boolean;
  /** True with a place, false when none came free in time; settles never for a caller that went away. */
  enter(response: ServerResponse): Promise<boolean>;
};

/** How much the latest of the times between two places that came free counts for the next. */
const WEIGHT = 0.1;

/** Of the time that somebody may wait: who would wait longer than this by what the last ones took is likely to wait in vain. */
const WORTH_WAITING = 0.7;

/** Says how long it takes until a place comes free, while somebody waits for one: of a time when nobody did, nothing. */
function pace() {
  let everyMs = 0;
  let last: number | null = null;
  return {
    everyMs: () => everyMs,
    free(): void {
      const now = performance.now();
      const took = last === null ? 0 : now - last;
      everyMs = everyMs === 0 ? took : everyMs + WEIGHT * (took - everyMs);
      last = now;
    },
    rest(): void {
      everyMs = 0;
      last = null;
    },
  };
}

/** A place is held until the response is closed, however it ends; a waiting caller that goes away gives up its own. */
export function placesFor({ inFlight, queue: most, waitMs }: PlacesLimits): Places {
  const queue = new Set<() => void>();
  const frees = pace();
  let running = 0;
  const leave = (): void => {
    const [next] = queue;
    if (!next) {
      frees.rest();
      return void (running -= 1);
    }
    frees.free();
    queue.delete(next);
    next();
  };
  const enter = (response: ServerResponse): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const start = (): void => {
      response.off('close', giveUp);
      clearTimeout(late);
      if (response.closed) return leave();
      response.once('close', leave);
      resolve(true);
    };
    const giveUp = (): void => {
      clearTimeout(late);
      queue.delete(start);
    };
    const sendAway = (): void => {
      response.off('close', giveUp);
      queue.delete(start);
      resolve(false);
    };
    let late: NodeJS.Timeout | undefined;
    if (running < inFlight) {
      running += 1;
      start();
    } else {
      queue.add(start);
      response.once('close', giveUp);
      late = setTimeout(sendAway, waitMs);
    }
    return promise;
  };
  return {
    running: () => running,
    waiting: () => queue.size,
    // Who would have waited in vain is told so at once.
    isFull: () =>
      running >= inFlight && (queue.size >= most || queue.size * frees.everyMs() > WORTH_WAITING * waitMs),
    enter,
  };
}
