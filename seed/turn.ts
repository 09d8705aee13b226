import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { turnLost } from '../src/graph/writer.ts';
import type { Graph } from '../src/graph/graph.ts';
import { isTaken, oneAtATime, STALE_MS, taken, WAIT_SECONDS, type Waiting } from './lock.ts';

/** A graph, and the data folder of who works on it. */
export type Place = Readonly<{ graph: Graph; home: string }>;

/** Whoever is at work says so this often. */
const KEPT_EVERY_MS = STALE_MS / 4;

async function take({ write }: Graph, writer: string): Promise<boolean> {
  return (await write.aside('turn-take', { writer, ms: BigInt(STALE_MS) })).length > 0;
}

/** @throws BuyergraphError SETUP_FAILED, for which isTaken holds, when another has it for longer than that. */
async function takeWithin(
  graph: Graph,
  writer: string,
  { waitSeconds = WAIT_SECONDS, onWait }: Waiting,
): Promise<void> {
  for (let left = waitSeconds; !(await take(graph, writer)); left -= 1) {
    if (left === 0) throw taken();
    if (left === waitSeconds) onWait?.(waitSeconds);
    await pause(1_000);
  }
}

/** @returns whether it still was the turn of this writer. A Neo4j that went away forgets it by itself. */
const leave = async ({ write }: Graph, writer: string): Promise<boolean> =>
  (await write.aside('turn-leave', { writer }).catch(() => [])).length > 0;

/** Says again and again that the writer is at work. @returns what ends that, and what rejects when another has the turn. */
function keeping({ write }: Graph, writer: string) {
  const lost = Promise.withResolvers<never>();
  // Nobody may listen any more.
  lost.promise.catch(() => undefined);
  const keep = async (): Promise<void> => {
    const kept = await write.aside('turn-keep', { writer, ms: BigInt(STALE_MS) });
    if (kept.length === 0) lost.reject(turnLost());
  };
  // A Neo4j that does not answer is noticed by the work itself.
  const timer = setInterval(() => void keep().catch(() => undefined), KEPT_EVERY_MS);
  return { lost: lost.promise, end: () => clearInterval(timer) };
}

/**
 * Does the work while nobody else writes to the graph: no other command of this data folder, nor of another that has its own
 * for the same Neo4j. What this process writes counts only while the turn is its own, even if it was paused meanwhile.
 * @throws BuyergraphError SETUP_FAILED when another one is at work, or the turn was lost while this one was.
 */
export const inTurn = <T>(
  { graph, home }: Place,
  work: () => Promise<T>,
  waiting: Waiting = {},
): Promise<T> =>
  oneAtATime(
    home,
    async () => {
      const writer = randomUUID();
      await takeWithin(graph, writer, waiting);
      const { lost, end } = keeping(graph, writer);
      graph.write.onlyAs(writer);
      try {
        return await Promise.race([work(), lost]);
      } finally {
        end();
        // What a command that lost its turn still does must not count either.
        if (await leave(graph, writer)) graph.write.onlyAs(null);
      }
    },
    waiting,
  );

/** Does the work unless another is at work. @returns whether it was done. @throws as `inTurn` does for all else. */
export async function unlessTaken(
  place: Place,
  work: () => Promise<void>,
  { waitSeconds = 0 } = {},
): Promise<boolean> {
  try {
    await inTurn(place, work, { waitSeconds });
    return true;
  } catch (thrown) {
    if (isTaken(thrown)) return false;
    throw thrown;
  }
}
