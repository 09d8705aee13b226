import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, filesUnder, regularFile, sha256Of } from '../../../seed/read/files.ts';
import { aFile, aFolder } from '../published-file.ts';

const drained = async (path: string): Promise<void> => {
  for await (const _ of bytesOf(path)) void _;
};

const special: [string, string, (path: string) => unknown][] = [
  ['a missing file', 'does not exist', () => undefined],
  ['a folder', 'is a folder', (path) => mkdirSync(path)],
  ['a named pipe', 'is a named pipe', (path) => execFileSync('mkfifo', [path])],
  ['an empty file', 'is empty', (path) => writeFileSync(path, '')],
  ['a link to itself', 'leads to itself', (path) => symlinkSync(path, path)],
];

test.for(special)('refuses %s with one sentence, without waiting on it', async ([, sentence, make]) => {
  const path = join(aFolder(), 'thing');
  make(path);
  const refusal = { code: 'SOURCE_REFUSED', message: expect.stringContaining(sentence) };
  await expect(regularFile(path)).rejects.toMatchObject(refusal);
  await expect(drained(path)).rejects.toMatchObject(refusal);
});

test('refuses a device and a socket', async () => {
  await expect(drained('/dev/zero')).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: '/dev/zero is a device. Give a file.',
  });
  const path = join(aFolder(), 'socket');
  const server = createServer();
  await new Promise<void>((listening) => server.listen(path, listening));
  await expect(drained(path)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: `${path} is a socket. Give a file.`,
  });
  server.close();
});

test.skipIf(process.getuid?.() === 0)('refuses a file this user may not read', async () => {
  const path = aFile('secret');
  chmodSync(path, 0o000);
  await expect(drained(path)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining('may not be read'),
  });
});

test('hashes a file as sha256sum does', async () => {
  const bytes = Buffer.alloc(300_000, 'buyer ');
  expect(await sha256Of(aFile(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('lists the files below a folder in order, without hidden ones and links', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'b'));
  for (const name of ['z.json', 'b/2.JSON', 'b/1.json', 'a.csv', '.hidden.json'])
    writeFileSync(join(folder, name), '{}');
  symlinkSync(aFile('outside', 'outside.json'), join(folder, 'link.json'));
  symlinkSync('..', join(folder, 'b', 'up'));
  const names = async (ending?: string) =>
    (await filesUnder(folder, ending)).map((path) => relative(folder, path));
  expect(await names('.json')).toEqual(['b/1.json', 'b/2.JSON', 'z.json']);
  expect(await names()).toEqual(['a.csv', 'b/1.json', 'b/2.JSON', 'z.json']);
});

test('takes a single file for itself', async () => {
  const path = aFile('one');
  expect(await filesUnder(path, '.json')).toEqual([path]);
});
