import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where packages came from, or where the files lay when somebody worked on them. */
const FOREIGN: readonly RegExp[] = [
  /\b(?:registry|repo|npm|pypi|proxy)[.-][\w.-]*\b(?:npmjs\.org|yarnpkg\.com|maven\.org|maven\.apache\.org)/i,
  /^\s*(?:@[\w-]+:)?registry\s*=\s*\S+/,
  /(?<![\w.])\/(?:work|root|home\/[a-z]+|Users\/[A-Za-z]+)\//,
];

const foreignIn = (file: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (FOREIGN.some((kind) => kind.test(line)) ? [`${file}:${index + 1}`] : []));

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file && file !== 'test/checks/nothing-of-this-machine.test.ts');

test('no file names a package registry or a folder of one machine', () => {
  expect(tracked.length).toBeGreaterThan(300);
  const found = tracked.flatMap((file) => {
    const bytes = readFileSync(join(ROOT, file));
    return bytes.includes(0) ? [] : foreignIn(file, bytes.toString('utf8'));
  });
  expect(found).toEqual([]);
});

test('such a line is found', () => {
  // Put together here, so that this file names none itself.
  const [npm, maven] = [['registry', 'npmjs', 'org'].join('.'), ['repo', 'maven', 'apache', 'org'].join('.')];
  const text = `"resolved": "https://${npm}/graphql"
registry=https://packages.example.org/npm
<url>https://${maven}/maven2</url>
const file = '/root/notes.txt';
const fine = 'docs/home/page';
`;
  expect(foreignIn('a', text)).toEqual(['a:1', 'a:2', 'a:3', 'a:4']);
});

test('the lock file says what a package must be, not where it came from', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; version?: string }>;
  };
  const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(packages.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([]);
});

test('every dependency is of one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});
