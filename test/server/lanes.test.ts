import { expect, test } from 'vitest';
import { aliases, working } from './working.ts';

const timed = async <T>(work: Promise<T>): Promise<{ ms: number; is: T }> => {
  const start = performance.now();
  const is = await work;
  return { ms: performance.now() - start, is };
};

test('light questions are answered while others ask more dear ones than may wait', async () => {
  const { ask, fetch } = await working({ dear: { atOnce: 1, waiting: 5 } });
  await ask('{ dear light }');
  const dear = Array.from({ length: 40 }, () => ask('{ dear }'));
  const dearEnded = Promise.allSettled(dear).then(() => performance.now());
  const light: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const { ms, is } = await timed(ask('{ light }'));
    expect(is.body.data).toEqual({ light: 1 });
    light.push(ms);
  }
  const alive = await timed(fetch('/livez'));
  const lastLight = performance.now();
  expect(await dearEnded).toBeGreaterThan(lastLight);
  expect(light.toSorted((a, b) => a - b)[2]).toBeLessThan(500);
  expect(alive.is.status).toBe(200);
  const answers = await Promise.all(dear);
  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(6);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  for (const { headers, body } of refused) {
    expect(headers.get('retry-after')).toMatch(/^[123]$/);
    expect(body.errors[0].extensions.code).toBe('OVERLOADED');
  }
});

test('one request takes one place of the dear, however often it asks', async () => {
  const { ask } = await working({ dear: { atOnce: 1 } });
  const many = timed(ask(`{ ${aliases('dear', 18)} }`));
  const one = timed(ask('{ dear }'));
  expect((await one).is.body.data).toEqual({ dear: 57_142 });
  expect((await one).ms).toBeLessThan((await many).ms / 2);
  expect((await many).is.body.errors).toBeUndefined();
});

test('a part that is sent away leaves the answer of the rest as it is, with Retry-After', async () => {
  const { ask } = await working({ deadlineMs: 3_000, dear: { atOnce: 1, waiting: 0 } });
  const running = ask('{ endless }');
  await expect
    .poll(async () => {
      const { status, headers, body } = await ask('{ dear light }');
      const code = body.errors?.[0].extensions.code;
      return { status, code, data: body.data, isToComeBack: headers.has('retry-after') };
    })
    .toEqual({ status: 200, code: 'OVERLOADED', data: { dear: null, light: 1 }, isToComeBack: true });
  await running;
});
