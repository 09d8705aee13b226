import type { ServerResponse } from 'node:http';

/** How many are answered at once, how many may wait, and for how long (milliseconds). */
export type PlacesLimits = Readonly<{ inFlight: number; queue: number; waitMs: number }>;

export type Places = {
  running(): number;
  waiting(): number;
  isFull(): boolean;
  /** True with a place, false when none came free in time; settles never for a caller that went away. */
  enter(response: ServerResponse): Promise<boolean>;
};

/** A place is held until the response is closed, however it ends; a waiting caller that goes away gives up its own. */
export function placesFor({ inFlight, queue: most, waitMs }: PlacesLimits): Places {
  const queue = new Set<() => void>();
  let running = 0;
  const leave = (): void => {
    const [next] = queue;
    if (!next) return void (running -= 1);
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
    isFull: () => running >= inFlight && queue.size >= most,
    enter,
  };
}
