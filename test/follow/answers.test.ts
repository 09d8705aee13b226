import { mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { answersOf, type Entry } from '../../src/follow/answers.ts';
import { rowsAt } from '../../src/follow/followed.ts';
import { savedQuestion } from '../../src/saved-query/document.ts';
import { rowsExecutor, rowsSchema } from '../saved-query/synthetic-rows.ts';

const schema = rowsSchema();
const question = savedQuestion(
  'all-lines',
  '# Lines\nquery Lines($first: Int, $after: String) { lines(first: $first, after: $after) { nodes { id amount } pageInfo { hasNextPage endCursor } } }',
  schema,
);
const home = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-answers-'));
const entry = (version: bigint): Entry => ({
  version: String(version),
  keptAt: '2026-01-01T00:00:00.000Z',
  rows: 1,
  counts: { added: 1, removed: 0, changed: 0 },
  shown: { added: [], removed: [], changed: [] },
});

/** Questions that are followed, each by its number. */
function followers() {
  const place = home();
  const of = (number: number) => answersOf(place, question, { number });
  const keep = (number: number) => of(number).keep({ from: 1n, to: 1n }, entry(1n), []);
  return { place, of, keep };
}

test('the newest twelve answers are kept, each with what had changed, in order of versions', async () => {
  const place = home();
  const answers = answersOf(place, question, {});
  // 9 comes before 10 as a number and behind it as a text.
  for (let version = 3n; version <= 15n; version += 1n)
    await answers.keep({ from: version, to: version }, entry(version), [{ id: String(version) }]);
  const spans = await answers.spans();
  expect(spans.map(({ from }) => from)).toEqual(Array.from({ length: 12 }, (_, at) => BigInt(at + 4)));
  const [folder] = readdirSync(join(place, 'answers'));
  expect(readdirSync(join(place, 'answers', folder!))).toHaveLength(24);
  await answers.extend(spans.at(-1)!, 20n);
  expect((await answers.spans()).at(-1)).toEqual({ from: 15n, to: 20n });
  expect(await answers.rows((await answers.spans()).at(-1)!)).toEqual([{ id: '15' }]);
  expect((await answers.entry({ from: 15n, to: 20n })).version).toBe('15');
});

test('whoever asks when nothing changed is not the one that makes room', async () => {
  const { place, of, keep } = followers();
  await keep(0);
  await setTimeout(50);
  for (let number = 1; number < 200; number += 1) await keep(number);
  await setTimeout(50);
  await of(0).asked();
  await Promise.all([200, 201, 202].map(keep));
  expect(readdirSync(join(place, 'answers'))).toHaveLength(200);
  expect([await of(0).spans(), await of(1).spans()]).toEqual([[{ from: 1n, to: 1n }], []]);
});

test('what another asker has just removed keeps nobody from making room', async () => {
  const { place, keep } = followers();
  for (let number = 0; number < 200; number += 1) await keep(number);
  symlinkSync(join(place, 'nowhere'), join(place, 'answers', 'going'));
  await keep(200);
  const left = readdirSync(join(place, 'answers'));
  expect([left.length, left.includes('going')]).toEqual([200, false]);
});

test('of 201 questions the one that was asked for longest ago makes room', async () => {
  const { place, of, keep } = followers();
  await keep(0);
  await keep(1);
  // File systems tell times apart by milliseconds: none of the others may be as old.
  await setTimeout(50);
  for (let number = 2; number < 200; number += 1) await keep(number);
  expect(readdirSync(join(place, 'answers'))).toHaveLength(200);
  const [first] = await of(0).spans();
  await of(0).extend(first!, 2n);
  await keep(200);
  expect(readdirSync(join(place, 'answers'))).toHaveLength(200);
  expect([await of(0).spans(), await of(1).spans(), await of(200).spans()]).toEqual([
    [{ from: 1n, to: 2n }],
    [],
    [{ from: 1n, to: 1n }],
  ]);
});

const following = (count: number) => ({
  ...{ question, variables: {}, graphVersion: async () => 1n },
  executor: rowsExecutor({ count }, schema),
});

test('20,000 rows are compared, one more is refused', async () => {
  expect(await rowsAt(1n, following(20_000))).toHaveLength(20_000);
  await expect(rowsAt(1n, following(20_001))).rejects.toThrow(/more than 20,000 rows here/);
});
