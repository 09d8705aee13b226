import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { served } from './served.ts';

test('an operation is one line, with what it was and what became of it', async () => {
  const { ask, lines } = await served({}, { figures: () => ({ statements: 2 }) });
  const query = 'query Page { books(first: 7) { nodes { id } } }';
  const { headers } = await ask(query);
  expect(lines()).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      requestId: headers.get('x-request-id'),
      operation: 'Page',
      document: createHash('sha256').update(query).digest('hex'),
      cost: 7,
      ms: expect.any(Number),
      outcome: 'OK',
      statements: 2,
      msg: 'operation',
    },
  ]);
});

test('a refused operation has its code for an outcome', async () => {
  const { ask, lines } = await served();
  await ask('{ helo }');
  await ask('{ refused }');
  await ask('{ books(first: 20000) { nodes { id } } }');
  expect(lines().map(({ outcome, cost }) => [outcome, cost])).toEqual([
    ['GRAPHQL_VALIDATION_FAILED', null],
    ['NOT_FOUND', 0],
    ['LIMIT_EXCEEDED', 20_000],
  ]);
});

test('nothing a person typed is in the log', async () => {
  const { ask, logged } = await served();
  await ask('query($n: String) { hello(name: $n) }', { n: 'SECRET-1' }, { authorization: 'SECRET-2' });
  await ask('{ hello(name: "SECRET-3") }');
  await ask('query($n: Int!) { number(n: $n) }', { n: 'SECRET-4' });
  await ask('{ onDay(day: "SECRET-5") }');
  expect(logged).toHaveLength(4);
  expect(logged.join()).not.toContain('SECRET');
});
