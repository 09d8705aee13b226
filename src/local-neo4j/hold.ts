import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Greeting } from './keeper.ts';

/** A managed Neo4j that stays as long as this is held. */
export type Hold = {
  boltPort: number;
  javaPid: number;
  /** Aborted when Neo4j or its keeper has ended without being asked by this hold. */
  lost: AbortSignal;
  /** Lets go; resolves when that is done, which for the last holder means that Neo4j has stopped. */
  drop(): Promise<void>;
};

/** A keeper greets at once; on a machine out of breath that may take its time. */
const GREETING_MS = 30_000;

const GREETING: z.ZodType<Greeting> = z.object({
  folder: z.string(),
  boltPort: z.int(),
  javaPid: z.int(),
});

async function greetingOn(line: Socket): Promise<Greeting | null> {
  const lines = createInterface({ input: line });
  try {
    const said: unknown[] = await once(lines, 'line', { signal: AbortSignal.timeout(GREETING_MS) });
    return GREETING.parse(JSON.parse(String(said[0])));
  } catch {
    return null;
  } finally {
    lines.close();
  }
}

/**
 * Holds the Neo4j at the other end of an open line, or null when nobody there greets for this folder
 * (a keeper that is ending, or some other program that now has the port of a stale record).
 */
export async function heldThrough(line: Socket, folder: string): Promise<Hold | null> {
  line.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => line.once('close', () => resolve()));
  const greeting = await Promise.race([greetingOn(line), closed.then(() => null)]);
  if (greeting?.folder !== folder) {
    line.destroy();
    return null;
  }
  const lost = new AbortController();
  let dropped = false;
  void closed.then(() => !dropped && lost.abort());
  // An open line must not keep a program alive that has nothing left to do.
  line.resume().unref();
  return {
    boltPort: greeting.boltPort,
    javaPid: greeting.javaPid,
    lost: lost.signal,
    async drop() {
      dropped = true;
      line.ref();
      line.end();
      await closed;
    },
  };
}
