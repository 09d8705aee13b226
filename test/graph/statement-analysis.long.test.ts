import { expect, test } from 'vitest';
import { analysedFile } from './statement-analysis.ts';
import { ALL, statementFiles } from './statement-files.ts';

test('every statement is Cypher, of words that the model knows', () => {
  const files = statementFiles(...ALL);
  expect(files.length).toBeGreaterThan(250);
  expect(files.flatMap(analysedFile)).toEqual([]);
}, 600_000);

const WORDS = [
  'syntax-error',
  'undefined-variable',
  'unknown-label',
  'unknown-property',
  'unknown-relationship-type',
];

test('what is no Cypher, and each word that the model does not know, is refused', () => {
  const refused = statementFiles(...WORDS.map((name) => `test/checks/cypher/${name}.cypher`)).map(
    (file) => [file.name, analysedFile(file)[0]?.rule] as const,
  );
  expect(Object.fromEntries(refused)).toEqual({
    'syntax-error': 'syntax',
    'undefined-variable': 'syntax',
    'unknown-label': 'vocabulary',
    'unknown-property': 'vocabulary',
    'unknown-relationship-type': 'vocabulary',
  });
}, 60_000);
