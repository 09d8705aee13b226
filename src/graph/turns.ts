import { unlessEnded } from './clock.ts';
import type { Dear } from './dear.ts';
import { enterAll, lane } from './lane.ts';
import { run, type Call } from './run.ts';
import type { OpenSession } from './sessions.ts';

/** Half of the connections: however much one operation asks at once, another finds one. */
const STATEMENTS_AT_ONCE = 4;

/**
 * Runs the statements of one operation when their turn comes. A dear one waits for one of the few places that all operations
 * share, which one operation takes one after another; the others of it go on meanwhile.
 * @param took is told of each how long it waited and ran.
 */
export function turnsOf(
  open: OpenSession,
  dear: Dear,
  took: (ms: { waiting: number; running: number }) => void,
) {
  const light = [lane({ places: STATEMENTS_AT_ONCE })];
  const heavy = [lane({ places: 1 }), dear.lane, ...light];
  return async (call: Call, hits = 0) => {
    const { signal } = call.clock;
    const asked = performance.now();
    const leave = await enterAll(hits >= dear.from ? heavy : light, signal, hits);
    const begun = performance.now();
    const ended = (): void => {
      leave();
      took({ waiting: begun - asked, running: performance.now() - begun });
    };
    return unlessEnded(run(open, call).finally(ended), signal);
  };
}
