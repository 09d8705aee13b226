import { expect, test } from 'vitest';
import { aliases, working } from './working.ts';

const OUT_OF_TIME = {
  message:
    'This part took longer than it may. Ask for less: a buyer or a supplier, fewer years, or this part in a request of its own. Soon after a start, or beside an import, ask again in some seconds.',
  extensions: { code: 'DEADLINE_EXCEEDED' },
};

test('a part that runs out of time says so, and the rest arrives before the request is over', async () => {
  const { ask } = await working({ deadlineMs: 4_000 });
  const startedAt = performance.now();
  const { status, body } = await ask('{ endless light }');
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  expect(status).toBe(200);
  expect(body.data).toEqual({ endless: null, light: 1 });
  expect(body.errors).toMatchObject([{ path: ['endless'], ...OUT_OF_TIME }]);
});

test('a part that never gets its turn is out of time as well', async () => {
  const { ask } = await working({ deadlineMs: 4_000, dear: { atOnce: 1 } });
  const { body } = await ask(`{ ${aliases('endless', 3)} }`);
  expect(body.errors).toMatchObject([OUT_OF_TIME, OUT_OF_TIME, OUT_OF_TIME]);
});

test('what nobody waits for any more does not keep its place in the database', async () => {
  const { ask, url } = await working({ dear: { atOnce: 1 } });
  const body = JSON.stringify({ query: '{ endless }' });
  const headers = { 'content-type': 'application/json' };
  const left = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: AbortSignal.timeout(500) });
  await expect(left).rejects.toThrow('timeout');
  const startedAt = performance.now();
  expect((await ask('{ dear }')).body.data).toEqual({ dear: 57_142 });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
