import { type GraphQLScalarType, parseValue as literal } from 'graphql';
import { expect, test } from 'vitest';
import { scalars } from '../../src/graphql/scalars.ts';

const asVariable = (scalar: GraphQLScalarType, value: unknown): unknown => scalar.parseValue(value);
const asLiteral = (scalar: GraphQLScalarType, source: string): unknown =>
  scalar.parseLiteral(literal(source));
test.each<[keyof typeof scalars, unknown, unknown]>([
  ['Decimal', '120.5', 1_205_000n],
  ['Decimal', 120, 1_200_000n],
  ['Share', '0.25', 250_000n],
  ['Share', 1, 1_000_000n],
  ['Date', '2024-02-29', '2024-02-29'],
  ['YearMonth', '2024-03', '2024-03'],
  ['URL', 'https://www.gov.uk/a?b', new URL('https://www.gov.uk/a?b')],
  ['Currency', 'GBP', 'GBP'],
])('%s takes %o, as a variable and in a document', (name, value, inside) => {
  expect(asVariable(scalars[name], value)).toEqual(inside);
  expect(asLiteral(scalars[name], JSON.stringify(value))).toEqual(inside);
});

test('a Decimal in a document keeps the digits it was written with', () => {
  expect(asLiteral(scalars.Decimal, '99999999999.9999')).toBe(999_999_999_999_999n);
});

test.each<[keyof typeof scalars, unknown]>([
  ['Decimal', 120.5],
  ['Decimal', '1.23456'],
  ['Decimal', true],
  ['Decimal', null],
  ['Share', '1.1'],
  ['Share', '-0.1'],
  ['Date', '2023-02-29'],
  ['Date', '2024-03-31T00:00:00Z'],
  ['Date', 20240331],
  ['YearMonth', '2024-13'],
  ['YearMonth', 202403],
  ['URL', 'javascript:alert(1)'],
  ['URL', 'www.gov.uk'],
  ['Currency', 'XYZ'],
])('%s refuses %j with what it expects and not with what it got', (name, value) => {
  expect(() => asVariable(scalars[name], value)).toThrow(/^A \w+ is /);
});

test.each<[keyof typeof scalars, unknown, unknown]>([
  ['Decimal', 1_205_000n, '120.50'],
  ['Share', '0.250000', '0.250000'],
  ['Date', '2024-03-31', '2024-03-31'],
  ['YearMonth', '2024-03', '2024-03'],
  ['URL', 'https://www.gov.uk', 'https://www.gov.uk/'],
  ['Currency', 'GBP', 'GBP'],
])('%s shows %o as %o', (name, inside, shown) => {
  expect(scalars[name].serialize(inside)).toBe(shown);
});

test.each<[keyof typeof scalars, unknown]>([
  ['Decimal', 1.5],
  ['Decimal', '1.50'],
  ['Share', 0.25],
  ['URL', 'javascript:alert(1)'],
])('%s never shows %j, which only a defect can put there', (name, inside) => {
  expect(() => scalars[name].serialize(inside)).toThrow('Invariant broken');
});
