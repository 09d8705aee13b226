import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_LINES = 300;
const MOST_LINES_IN_THE_MIDDLE = 60;

const code = globSync(['{src,seed,bin,test,bench}/**/*.{ts,tsx}', 'bin/*.js', '*.{ts,js}'], { cwd: ROOT });
const linesOf = (file: string): number => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;

const tooLong = (files: readonly (readonly [string, number])[]): string[] =>
  files.filter(([, lines]) => lines > MOST_LINES).map(([file]) => file);

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const VAGUE =
  /^(utils?|helpers?|common|misc|manager|service|shared|lib)$|-(utils?|helpers?|manager|service)$/;
const vague = (files: readonly string[]): string[] =>
  files.filter((file) => file.split('/').some((part) => VAGUE.test(part.replace(/\..*$/, ''))));

test('no file is longer than 300 lines, and half of them have 60 or fewer', () => {
  expect(code.length).toBeGreaterThan(250);
  expect(tooLong(code.map((file) => [file, linesOf(file)] as const))).toEqual([]);
  expect(median(code.map(linesOf))).toBeLessThanOrEqual(MOST_LINES_IN_THE_MIDDLE);
});

test('a file of 301 lines is found, and a median is the middle one', () => {
  expect(
    tooLong([
      ['long.ts', 301],
      ['short.ts', 300],
    ]),
  ).toEqual(['long.ts']);
  expect(median([200, 1, 61])).toBe(61);
});

test('names say what is inside', () => {
  expect(vague(code)).toEqual([]);
  expect(vague(['src/utils.ts', 'src/organisation/organisation-service.ts', 'src/names.ts'])).toEqual([
    'src/utils.ts',
    'src/organisation/organisation-service.ts',
  ]);
});

test('a file named like a type is in a domain and defines that type', () => {
  const named = code.filter((file) => /^[A-Z]/.test(basename(file)));
  const wrong = named.filter(
    (file) => !readFileSync(join(ROOT, file), 'utf8').includes(`export const ${basename(file, '.ts')}`),
  );
  expect(wrong).toEqual([]);
});
