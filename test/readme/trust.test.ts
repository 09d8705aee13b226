import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const DOCS = resolve(import.meta.dirname, '../../docs');

type Limit = { name: string; value: string; file: string };

/** Rows of the table of limits: what it is called, what it is, and where that stands. */
const limitsIn = (text: string): Limit[] =>
  [...text.matchAll(/^\| [^|]+ \| `([^`]+)` +\| `([^`]+)` +\| \[[^\]]+\]\(([^)]+)\) +\|$/gm)].map(
    ([, name, value, file]) => ({ name: name!, value: value!, file: file! }),
  );

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether code gives that value to that name. */
const says = (code: string, { name, value }: Omit<Limit, 'file'>): boolean =>
  new RegExp(`(?<![\\w.])${escaped(name)}(?:: [^=\\n]+ =|:| =)? ${escaped(value)}(?![\\w])`).test(code);

test('each limit of docs/trust.md is what the code says', () => {
  const limits = limitsIn(readFileSync(join(DOCS, 'trust.md'), 'utf8'));
  expect(limits.length).toBeGreaterThan(30);
  expect(limits.filter((limit) => !says(readFileSync(join(DOCS, limit.file), 'utf8'), limit))).toEqual([]);
});

test.each([
  ['const MOST = 8;', 'MOST', '8', true],
  ['const MOST = 80;', 'MOST', '8', false],
  ['const AT_MOST = 8;', 'MOST', '8', false],
  ['  depth: 12,', 'depth', '12', true],
  ['const LIMITS: Limits = Object.freeze({ a: 1 });', 'LIMITS', 'Object.freeze({ a: 1 })', true],
  ['options.most ?? 1_000,', 'most ??', '1_000', false],
])('%s gives %s %s: %s', (code, name, value, holds) => {
  expect(says(code, { name, value })).toBe(holds);
});
