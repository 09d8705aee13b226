import { expect, test } from 'vitest';
import { hitsFor, priceFrom } from '../../src/graph/price.ts';
import { countingFor, statementNamed } from '../../src/graph/catalogue.ts';
import { READS, statementFiles, statementsIn } from './statement-files.ts';

const none = async (): Promise<number> => 0;

test('a price adds up what is fixed, what is listed and what is counted', async () => {
  const price = priceFrom('30 + 12 * limit + 5 * ids + 2 * lines', { limit: '', ids: '' }, 'here');
  const params = { limit: 20n, ids: ['a', 'b'] };
  expect(await hitsFor(price, params, async (name) => (name === 'lines' ? 1_000 : 0))).toBe(2_280);
  expect(await hitsFor(price, { limit: 1n, ids: null }, none)).toBe(42);
});

test('a price that cannot be read says where it is', () => {
  expect(() => priceFrom('30 * 2 * limit', {}, 'a.cypher')).toThrow('a.cypher: hits are like');
});

/** Read while importing, or where a name is nobody's as it stands: each once, whoever asks. */
const UNPRICED = /^(?:decisions-active|known-bodies)$/;

test('every statement has a price or counts the rows of one, by the parameters that one has', () => {
  const statements = statementFiles(READS).flatMap(statementsIn);
  const counting = new Set<string>();
  const lost = statements.flatMap((statement) =>
    (statement.price?.perRow ?? []).flatMap(({ of }) => {
      const perimeter = statementNamed(countingFor(statement.name, of));
      counting.add(perimeter.name);
      return Object.keys(perimeter.params).filter((name) => !(name in statement.params));
    }),
  );
  expect(lost).toEqual([]);
  expect(
    statements
      .filter(({ name, price }) => !price && !counting.has(name) && !UNPRICED.test(name))
      .map(({ name }) => name),
  ).toEqual([]);
});
