import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { made } from '../../src/graph/statement.ts';

export const AT_WORK = made({
  name: 'at-work',
  about: 'Transactions but this one.',
  access: 'read',
  params: {},
  row: { n: 'count' },
  text: 'SHOW TRANSACTIONS YIELD transactionId RETURN count(*) - 1 AS n',
});

/** An answer, or why there was none: then status 0. */
export type Said = { status: number; text: string; ms: number };

/** A client with connections of its own, from an address of its own: 127.0.0.<n> is this machine as well. */
export function clientFrom(url: string, number = 1) {
  const agent = new Agent({ keepAlive: true, localAddress: `127.0.0.${number}`, maxSockets: 64 });
  const send = async (path: string, body?: string): Promise<Said> => {
    const start = performance.now();
    const { promise, resolve } = Promise.withResolvers<Omit<Said, 'ms'>>();
    const sent = request(`${url}${path}`, {
      agent,
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { headers: { 'content-type': 'application/json' } }),
    });
    sent.setTimeout(30_000, () => sent.destroy(new Error('no answer in 30 s')));
    sent.on('error', (error) => resolve({ status: 0, text: error.message }));
    sent.on('response', (response) => {
      void text(response).then(
        (said) => resolve({ status: response.statusCode ?? 0, text: said }),
        (error: Error) => resolve({ status: 0, text: error.message }),
      );
    });
    sent.end(body);
    return { ...(await promise), ms: performance.now() - start };
  };
  return {
    get: (path: string) => send(path),
    ask: (query: string) => send('/graphql', JSON.stringify({ query })),
    end: () => agent.destroy(),
  };
}

export type Client = ReturnType<typeof clientFrom>;

/** Does one thing after the other, so many side by side, until it is over. Returns all that came of it. */
export async function meanwhile<T>(
  pauseMs: number,
  atOnce: number,
  over: Promise<unknown>,
  one: () => Promise<T>,
) {
  const all: T[] = [];
  let isOver = false;
  void over.finally(() => (isOver = true));
  const work = async (): Promise<void> => {
    while (!isOver) {
      all.push(await one());
      await pause(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return all;
}

/** How long until it holds, asking again and again; rejects when that takes longer than it may. */
export async function until(holds: () => Promise<boolean>, mostMs = 60_000): Promise<number> {
  const start = performance.now();
  while (!(await holds().catch(() => false))) {
    if (performance.now() - start > mostMs) throw new Error(`it did not come to hold within ${mostMs} ms`);
    await pause(25);
  }
  return performance.now() - start;
}
