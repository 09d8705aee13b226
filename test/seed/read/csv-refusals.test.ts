import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvOf } from '../../../seed/read/csv.ts';
import { textFile } from '../../../seed/read/text.ts';
import { aFile, aFolder } from '../published-file.ts';

const isHeader = (cells: readonly string[]): boolean => cells.includes('a');

async function readWhole(path: string): Promise<number> {
  const { rows } = await csvOf(await textFile(path), { isHeader, least: () => 1 });
  let count = 0;
  for await (const _ of rows()) count += 1;
  return count;
}

test.for([
  ['an open quotation mark', 'a,b\n1,2\n3,"four', 'line 3 is never closed'],
  [
    'a last record with too few columns',
    'a,b,c\n1,2,3\n4,5',
    'its last record, at line 3, has 2 of 3 columns',
  ],
] as const)('refuses a file whose end shows that it is cut off: %s', async ([, content, sentence]) => {
  await expect(readWhole(aFile(content))).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
  });
});

test('keeps a short last record that has its line end: it is whole, if wrong', async () => {
  expect(await readWhole(aFile('a,b,c\n1,2,3\n4,5\n'))).toBe(2);
});

test.for([
  ['a web page', '\n<!DOCTYPE html><html>', 'is a web page or XML'],
  ['JSON', '{"releases": []}', 'is JSON'],
  ['blank lines only', '\n \r\n\n', 'has only blank lines'],
] as const)('refuses %s', async ([, content, sentence]) => {
  await expect(readWhole(aFile(content))).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
  });
});

async function endless(first: string, megabytes: number): Promise<string> {
  const path = join(aFolder(), 'endless.csv');
  const handle = await open(path, 'w');
  await handle.write(first);
  for (let megabyte = 0; megabyte < megabytes; megabyte += 1)
    await handle.write(Buffer.alloc(1_000_000, 'x'));
  await handle.close();
  return path;
}

test.for([
  ['one line', 'a,', 1, 100],
  ['a lost quotation mark', 'a,b\n1,2\n3,"', 3, 3],
] as const)('refuses %s without end in bounded memory', async ([, first, line, megabytes]) => {
  const path = await endless(first, megabytes);
  const before = process.memoryUsage.rss();
  await expect(readWhole(path)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(`more than 1048576 bytes at line ${line}`),
  });
  expect(process.memoryUsage.rss() - before).toBeLessThan(90_000_000);
});
