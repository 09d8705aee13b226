import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const recorded = globSync('docs/decisions/[0-9]*.md', { cwd: ROOT }).map((path) =>
  basename(path).slice(0, 4),
);
const unused = [...textOf('docs/decisions/README.md').matchAll(/\b\d{4}\b/g)].map(([number]) => number);

/** Numbers up to the last that no decision has and that are not said to be unused, and those that are both. */
function wrongIn(numbers: readonly string[], leftOut: readonly string[]): string[] {
  const all = [...numbers, ...leftOut];
  const last = Math.max(...numbers.map(Number));
  const missing = Array.from({ length: last }, (_, index) => String(index + 1).padStart(4, '0')).filter(
    (number) => !all.includes(number),
  );
  return [...missing, ...all.filter((number, index) => all.indexOf(number) !== index)];
}

/** Decisions that a text names by number, in a link or as docs/decisions/NNNN. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/\bdecisions\/(\d{4})|\]\((\d{4})-[\w-]+\.md\)/g)].map(
    ([, path, link]) => (path ?? link)!,
  );

test('decisions are numbered one after the other, but for the numbers that the index says were not used', () => {
  expect(recorded.length).toBeGreaterThan(30);
  expect(wrongIn(recorded, unused)).toEqual([]);
});

test('every decision that is named is there', () => {
  const files = globSync(['*.md', '{docs,schema,seed,src,bin}/**/*.{md,ts,js,graphql,cypher}'], {
    cwd: ROOT,
  });
  const named = files.flatMap((file) => namedIn(textOf(file)));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((number) => !recorded.includes(number))).toEqual([]);
});

test('a number left out, one used twice and a decision that is not there are found', () => {
  expect(wrongIn(['0001', '0003', '0003'], [])).toEqual(['0002', '0003']);
  expect(wrongIn(['0001', '0003'], ['0002', '0003'])).toEqual(['0003']);
  expect(namedIn('see docs/decisions/0099, and [it](0098-it.md)')).toEqual(['0099', '0098']);
});
