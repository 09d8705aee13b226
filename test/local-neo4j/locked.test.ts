import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locked } from '../../src/local-neo4j/locked.ts';

const attended = { progress: () => undefined, signal: new AbortController().signal };
const place = () => ({ folder: mkdtempSync(join(tmpdir(), 'buyergraph-lock-')), waiting: 'Waiting.' });

test('the lock of a process that died is taken over', async () => {
  const { folder, waiting } = place();
  mkdirSync(join(folder, 'lock'));
  utimesSync(join(folder, 'lock'), new Date(0), new Date(0));
  expect(await locked({ folder, waiting }, attended, async () => 'done')).toBe('done');
});

test('a folder that cannot be written is not said to be a lock', async () => {
  const { folder, waiting } = place();
  const missing = join(folder, 'missing');
  await expect(locked({ folder: missing, waiting }, attended, async () => 'done')).rejects.toThrow('ENOENT');
});

test('a thing that is no lock is a sentence that says what to do', async () => {
  const { folder, waiting } = place();
  writeFileSync(join(folder, 'lock'), '');
  utimesSync(join(folder, 'lock'), new Date(0), new Date(0));
  await expect(locked({ folder, waiting }, attended, async () => 'done')).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: expect.stringMatching(
      /lock is in the way and is no lock of ours .*; remove it and try again\.$/,
    ),
  });
});
