import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsHad } from '../../src/follow/had.ts';
import type { Column } from '../../src/saved-query/row-plan.ts';

const COLUMNS: Column[] = [
  { name: 'name', kind: 'text' },
  { name: 'net', kind: 'number' },
];
const ROWS = [
  { name: '#1 Ltd', net: '1.00' },
  { name: 'a, "b"\r\n# c', net: '2.00' },
];

const had = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-had-')), name);
  writeFileSync(path, text);
  return rowsHad(path, { columns: COLUMNS, asked: { buyer: 'ministry', size: null } });
};

const CSV = 'name,net\r\n#1 Ltd,1.00\r\n"a, ""b""\r\n# c",2.00\r\n';
const LINES = ROWS.map((row) => `${JSON.stringify(row)}\n`).join('');

test.each([
  ['rows.csv', CSV],
  ['rows.csv', `\uFEFF${CSV}`],
  ['rows.csv', `# What this is\r\n# and is not\r\n${CSV}`],
  ['rows.json', JSON.stringify(ROWS)],
  ['rows.json', JSON.stringify({ question: 'x', rows: ROWS })],
  ['rows.ndjson', LINES],
  ['rows.ndjson', `{"about":{"question":"x"}}\n${LINES}`],
])('every row of %s is read, whatever it begins with: %j', (name, text) => {
  expect(had(name, text)).toEqual(ROWS);
});

test.each([
  ['a.csv', `# question: x\n# variables.buyer: ministry\n${CSV}`],
  ['a.json', JSON.stringify({ variables: { buyer: 'ministry', size: null }, rows: ROWS })],
  ['a.ndjson', `${JSON.stringify({ about: { variables: { buyer: 'ministry', size: null } } })}\n${LINES}`],
])('what says in %s that it was asked with the same is read, and refused otherwise', (name, text) => {
  expect(had(name, text)).toEqual(ROWS);
  expect(() => had(name, text.replace('ministry', 'office'))).toThrow(
    /another question: it says buyer: office, and buyer: ministry is asked/,
  );
});

test('an answer without rows is one', () => {
  expect([had('a.csv', 'name,net\r\n'), had('a.json', '[]\n'), had('a.ndjson', '')]).toEqual([[], [], []]);
});

test.each([
  ['a.csv', `${CSV}#ERROR This file is not whole: the disk is gone\r\n`, /is not whole/],
  ['a.ndjson', `${LINES}{"error":{"message":"the disk is gone"}}\n`, /is not whole/],
  ['a.json', '[\n{"name":"x","net":"1"}\nThis file is not whole: gone\n', /cannot be read/],
  ['a.csv', '', /is empty/],
  ['a.json', '\n', /is empty/],
  ['a.csv', 'name,net\r\nx\r\n', /cannot be read/],
  ['a.csv', 'name,gross\r\nx,1\r\n', /has no column net/],
  ['a.ndjson', `${LINES}{"name":"x"}\n`, /has no column net/],
  ['a.txt', CSV, /ends in \.csv/],
])('%s that is no whole answer is refused', (name, text, why) => {
  expect(() => had(name, text)).toThrow(why);
});
