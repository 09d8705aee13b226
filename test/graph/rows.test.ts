import { expect, test } from 'vitest';
import { checkedParams, rowMapper } from '../../src/graph/rows.ts';

const rowOf = (type: string, value: unknown): unknown =>
  rowMapper({ name: 'things', row: { id: 'string', value: type } })({
    get: (at) => (at === 0 ? 'a' : value),
  });

test.each([
  ['string', 'a'],
  ['string?', null],
  ['int', 2n],
  ['int?', null],
  ['boolean', false],
  ['string[]', []],
  ['string[]?', null],
  ['VatBasis', 'EX_VAT'],
  ['{id string}?', null],
  ['map', {}],
])('a value of %s is read as it is', (type, value) => {
  expect(rowOf(type, value)).toEqual({ id: 'a', value });
});

test('a count is read as a number, and a count that may be absent as null', () => {
  expect(rowOf('count', 3n)).toEqual({ id: 'a', value: 3 });
  expect(rowOf('count?', null)).toEqual({ id: 'a', value: null });
});

test.each([
  ['string', null],
  ['string', 2n],
  ['int', 'a'],
  ['int', null],
  ['count', null],
  ['count', 2n ** 60n],
  ['boolean', 'true'],
  ['string[]', 'a'],
  ['string[]', null],
  ['VatBasis', null],
  ['{id string}', null],
  ['map', null],
])('a value that is no %s is refused with statement and column: %s', (type, value) => {
  expect(() => rowOf(type, value)).toThrow(`things gives value as ${type}`);
});

test('parameters are those of the header, none more and none less', () => {
  const things = { name: 'things', params: { limit: 'count', before: 'int?' } };
  expect(checkedParams(things, { limit: 3, before: null })).toEqual({ limit: 3n, before: null });
  expect(() => checkedParams(things, { limit: 3 })).toThrow('things takes $before as int?');
  expect(() => checkedParams(things, { limit: null, before: null })).toThrow('things takes $limit as count');
  expect(() => checkedParams(things, { limit: 3, before: null, after: 1n })).toThrow('things knows $after');
});
