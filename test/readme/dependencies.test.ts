import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { arrowsOf } from '../checks/arrows.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const dependencies = Object.keys(
  (JSON.parse(text('package.json')) as { dependencies: Record<string, string> }).dependencies,
);

/** Rows of the README whose first cell is a package, with their reason. */
const rowsIn = (readme: string): (readonly [string, string])[] =>
  [...readme.slice(readme.indexOf('## What it is built on')).matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)].map(
    ([, name, reason]) => [name!, reason!] as const,
  );

test('each runtime dependency has its reason in the README', () => {
  const rows = rowsIn(text('README.md'));
  expect(rows.map(([name]) => name)).toEqual(dependencies);
  expect(rows.filter(([, reason]) => reason.length < 4)).toEqual([]);
});

test('each runtime dependency is imported somewhere', () => {
  const imported = new Set(
    globSync(['src/**/*.ts', 'seed/**/*.ts', 'bin/**/*.ts'], { cwd: ROOT })
      .filter((file) => !file.startsWith('src/playground/app'))
      .flatMap((file) => arrowsOf(file, text(file)).map(({ to }) => to)),
  );
  const isImported = (name: string): boolean =>
    [...imported].some((specifier) => specifier === name || specifier.startsWith(`${name}/`));
  expect(dependencies.filter((name) => !isImported(name))).toEqual([]);
});

test('a row without its package, or a package without its row, is seen', () => {
  const readme = '## What it is built on\n\n| package | why |\n| --- | --- |\n| `left-pad` | blanks |\n';
  expect(rowsIn(readme)).toEqual([['left-pad', 'blanks']]);
});
