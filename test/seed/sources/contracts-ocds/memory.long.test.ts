import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../../support/records-read.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'buyergraph-memory-'));
const MB = 1024 * 1024;

/** A text, or one repeated until it has so many bytes. */
type Part = string | readonly [text: string, bytes: number];

/** A file whose parts follow one another. */
async function fileOf(parts: readonly Part[]): Promise<string> {
  const path = join(folder, 'file.json');
  const pieces = function* (): Generator<string> {
    for (const part of parts)
      if (typeof part === 'string') yield part;
      else
        for (let bytes = 0; bytes < part[1]; bytes += MB)
          yield part[0].repeat(Math.floor(MB / part[0].length));
  };
  await pipeline(Readable.from(pieces()), createWriteStream(path));
  return path;
}

async function read(path: string): Promise<{ records: string[]; mostMemory: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, path]);
  return JSON.parse(stdout) as { records: string[]; mostMemory: number };
}

const escapes: Part = ['\\u0041', 60 * MB];
const ends: Part = ['\\n', 40 * MB];
const release = '{"ocid":"a","tender":{}}';

test.each([
  [
    'a text of 100 MB that consists of escapes',
    ['{"releases":[{"tender":"', escapes, ends, `"},${release}]}`],
  ],
  ['a name of 40 MB that consists of escapes', ['{"releases":[{"', ends, `":1},${release}]}`]],
  ['a million empty objects', ['{"releases":[{"tender":[', ['{},', 20 * MB], `{}]},${release}]}`]],
  ['a line of a million empty records', [`${release}\n[`, ['{},', 15 * MB], `{}]\n${release}`]],
  ['a line of a million empty lists', [`${release}\n{"tender":[`, ['[],', 15 * MB], `[]]}\n${release}`]],
] satisfies [string, Part[]][])('reads past %s in 400 MB', async (_, parts) => {
  const { records, mostMemory } = await read(await fileOf(parts));
  expect(records.at(-1)).toBe('a');
  expect(records).toContain('TOO_LARGE');
  expect(mostMemory).toBeLessThan(400);
});

test('what is nested without end is refused in 400 MB', async () => {
  const path = await fileOf([['[', 100 * MB]]);
  const limited = ['--max-old-space-size=300', PROGRAM, path];
  await expect(promisify(execFile)(process.execPath, limited)).rejects.toMatchObject({
    stderr: expect.stringContaining('nested more than 100000 deep'),
  });
});
