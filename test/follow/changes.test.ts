import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, isNothing } from '../../src/follow/changes.ts';
import type { Column, Row } from '../../src/saved-query/row-plan.ts';

const COLUMNS: Column[] = [
  { name: 'supplier', kind: 'text', part: { type: 'Supplier', field: 'id', place: '' } },
  { name: 'size', kind: 'text' },
  { name: 'net', kind: 'number' },
];
const row = fc.record<Row>({
  supplier: fc.constantFrom('a', 'b', 'c'),
  size: fc.constantFrom('SME', 'LARGE', null),
  net: fc.constantFrom('1.00', '2.00'),
});
const rows = fc.array(row, { maxLength: 6 });
const inOrder = (some: readonly Row[]): string[] => some.map((one) => JSON.stringify(one)).toSorted();

test('what changed leads from one answer to the other and back, whatever is there twice', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { added, removed, changed } = changesBetween(COLUMNS, { before, after });
      const stayed = [...before];
      for (const gone of [...removed, ...changed.map((pair) => pair.before)])
        stayed.splice(
          stayed.findIndex((one) => JSON.stringify(one) === JSON.stringify(gone)),
          1,
        );
      expect(inOrder([...stayed, ...added, ...changed.map((pair) => pair.after)])).toEqual(inOrder(after));
      expect(isNothing({ added, removed, changed })).toBe(
        JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(after)),
      );
      for (const pair of changed) {
        expect(pair.before['supplier']).toBe(pair.after['supplier']);
        expect(pair.before).not.toEqual(pair.after);
      }
    }),
    { numRuns: 500 },
  );
});

const told = (supplier: string, size: string, net: string): Row => ({ supplier, size, net });

test.each([
  ['a number', [told('a', 'SME', '1')], [told('a', 'SME', '2')], [0, 0, 1]],
  ['a word of the only row about a thing', [told('a', 'SME', '1')], [told('a', 'LARGE', '1')], [0, 0, 1]],
  [
    'words where several rows are about a thing',
    [told('a', 'SME', '1'), told('a', 'MICRO', '1')],
    [told('a', 'LARGE', '1')],
    [1, 2, 0],
  ],
  ['another thing', [told('a', 'SME', '1')], [told('b', 'SME', '1')], [1, 1, 0]],
  [
    'one of two equal rows',
    [told('a', 'SME', '1'), told('a', 'SME', '1')],
    [told('a', 'SME', '1')],
    [0, 1, 0],
  ],
  [
    'nothing but the order',
    [told('a', '', '1'), told('b', '', '1')],
    [told('b', '', '1'), told('a', '', '1')],
    [0, 0, 0],
  ],
])('%s', (_, before, after, counts) => {
  const { added, removed, changed } = changesBetween(COLUMNS, { before, after });
  expect([added.length, removed.length, changed.length]).toEqual(counts);
});
