import { inTurn, type Place } from '../../seed/turn.ts';

/** Does the work while nothing else writes to the graph, and says if that has to be waited for. */
export const alone = <T>(place: Place, work: () => Promise<T>, waiting: { waitSeconds?: number } = {}) =>
  inTurn(place, work, {
    ...waiting,
    onWait: (seconds) =>
      console.error(
        `Another import, backup or restore is at work on this graph. Waiting for it, for ${seconds} seconds at most.`,
      ),
  });
