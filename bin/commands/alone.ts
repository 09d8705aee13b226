import { oneAtATime } from '../../seed/lock.ts';

/** Does the work while nothing else writes to the graph of this data folder, and says if that has to be waited for. */
export const alone = <T>(home: string, work: () => Promise<T>, waiting: { waitSeconds?: number } = {}) =>
  oneAtATime(home, work, {
    ...waiting,
    onWait: (seconds) =>
      console.error(
        `Another import, backup or restore is at work on this graph. Waiting for it, for ${seconds} seconds at most.`,
      ),
  });
