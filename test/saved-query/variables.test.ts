import { expect, test } from 'vitest';
import { ownQuestion } from '../../src/saved-query/own.ts';
import { parametersOf } from '../../src/saved-query/parameters.ts';
import { variablesFrom } from '../../src/saved-query/variables.ts';
import { executableSchema } from '../../src/server/schema.ts';

const schema = executableSchema();
const asking = (source: string) => (given: Record<string, string>) =>
  variablesFrom(
    ownQuestion({ slug: 'mine', source, origin: 'file' }, schema),
    new Map(Object.entries(given)),
  );

const ofNames = asking(
  'query ($names: [String!]) { invoiced(filter: { suppliers: $names }) { total { net } } }',
);
const onDay = asking('query ($on: Date!) { bodies(of: "ministry", asOf: $on) { nodes { name } } }');
const inOrder = asking('query ($order: SupplierOrder!) { suppliers(order: $order) { nodes { name } } }');

test.each([
  ['a,b', ['a', 'b']],
  ['["Bolt, Nut and Co","b"]', ['Bolt, Nut and Co', 'b']],
])('a list is written as %s, and back', (text, names) => {
  expect(ofNames({ names: text })).toEqual({ names });
  expect(parametersOf({ names }).get('names')).toBe(text);
});

test('who writes what a variable does not take is told how it is written', () => {
  expect(() => onDay({ on: 'May' })).toThrow('on is “May”; expected a day as YYYY-MM-DD.');
  expect(() => onDay({})).toThrow('mine needs on: a day as YYYY-MM-DD.');
  expect(() => inOrder({})).toThrow('mine needs order: one of NAME_ASC, NAME_DESC, NET_DESC, NET_ASC.');
  expect(() => ofNames({ names: '[1' })).toThrow(/names is “\[1”; expected a String as JSON/);
});
