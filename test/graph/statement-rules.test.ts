import { expect, test } from 'vitest';
import { ALL, statementFiles } from './statement-files.ts';
import { brokenRules } from './statement-rules.ts';

test('every statement has a true header and an order that ends in a unique key', () => {
  const files = statementFiles(...ALL);
  expect(files.length).toBeGreaterThan(250);
  expect(files.flatMap(({ source, name }) => brokenRules(source, name))).toEqual([]);
});

test('each rule refuses the statement that breaks it', () => {
  const refused = statementFiles('test/checks/cypher/*.cypher').flatMap(({ source, name }) =>
    brokenRules(source, name)
      .slice(0, 1)
      .map(({ rule }) => [name, rule] as const),
  );
  expect(Object.fromEntries(refused)).toEqual({
    apoc: 'forbidden',
    interpolated: 'forbidden',
    'limit-without-order': 'order',
    'no-access': 'header',
    'or-of-absence': 'forbidden',
    'order-with-ties': 'order',
    'read-before-asked': 'forbidden',
    'read-that-writes': 'forbidden',
    skip: 'forbidden',
    'sure-of-a-nullable': 'stored',
    'swapped-columns': 'columns',
    'syntax-error': 'columns',
    'undeclared-parameter': 'parameters',
    'unknown-fragment': 'header',
    'unknown-label': 'vocabulary',
    'unknown-property': 'vocabulary',
    'unknown-relationship-type': 'vocabulary',
    'unknown-type': 'header',
    'unused-parameter': 'parameters',
    'variant-without-slot': 'header',
    'wrong-type': 'stored',
  });
});
