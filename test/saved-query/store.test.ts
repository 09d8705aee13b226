import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hashOf, questionStore } from '../../src/saved-query/store.ts';

const PROGRAM = fileURLToPath(new URL('keep-in-a-process.ts', import.meta.url));
const savedAt = '2026-11-26T10:00:00.000Z';
const aHome = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-store-'));
const saving = (home: string, name: string, count = 1) =>
  spawn(process.execPath, [PROGRAM, home, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });

test('every state of a question stays, with who saved it and when', () => {
  const home = aHome();
  const store = questionStore(home);
  const save = (document: string | null, author: string) =>
    store.save({ slug: 'mine', document, author, savedAt });
  expect(save('one', 'ada').isNew).toBe(true);
  expect(save('one', 'bob')).toEqual({ isNew: false, revision: store.latest('mine') });
  save('two', 'bob');
  save(null, 'ada');
  save('one', 'ada');
  // As a program that is started later on a copy of the folder sees it.
  const copy = aHome();
  cpSync(home, copy, { recursive: true });
  expect(
    questionStore(copy)
      .history('mine')
      .map(({ revision, author, hash, document }) => [revision, author, hash, document]),
  ).toEqual([
    [1, 'ada', hashOf('one'), 'one'],
    [2, 'bob', hashOf('two'), 'two'],
    [3, 'ada', null, null],
    [4, 'ada', hashOf('one'), 'one'],
  ]);
});

test('what is not there cannot be removed, and no path is a name', () => {
  const store = questionStore(aHome());
  const remove = (slug: string) => () => store.save({ slug, document: null, author: 'ada', savedAt });
  expect(remove('nothing')).toThrow('There is no question of yours called nothing.');
  expect(remove('../nothing')).toThrow('is no name for a question');
});

test('twenty who save at once lose nothing', async () => {
  const home = aHome();
  const names = Array.from({ length: 20 }, (_, at) => `saver-${at}`);
  const ended = names.map(async (name) => (await once(saving(home, name, 3), 'close'))[0]);
  expect(new Set(await Promise.all(ended))).toEqual(new Set([0]));
  const history = questionStore(home).history('shared');
  expect(history.map(({ revision }) => revision)).toEqual(history.map((_, at) => at + 1));
  const expected = names.flatMap((name) => [1, 2, 3].map((state) => `# ${name} ${state}\n{ __typename }\n`));
  expect(new Set(history.map(({ document }) => document))).toEqual(new Set(expected));
  expect(history.length).toBe(expected.length);
});

test('who is killed while saving leaves whole states only', async () => {
  const home = aHome();
  const store = questionStore(home);
  for (let round = 1; round <= 3; round += 1) {
    const before = store.history('shared').length;
    const child = saving(home, `killed-${round}`, 100_000);
    while (store.history('shared').length < before + round * 5) await pause(5);
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const history = store.history('shared');
  expect(history.map(({ revision }) => revision)).toEqual(history.map((_, at) => at + 1));
  const next = store.save({ slug: 'shared', document: 'next', author: 'ada', savedAt });
  expect(next.revision.revision).toBe(history.length + 1);
});

test('a state that was changed by hand is named', () => {
  const home = aHome();
  const store = questionStore(home);
  store.save({ slug: 'mine', document: 'one', author: 'ada', savedAt });
  const [file] = readdirSync(join(home, 'questions/mine'));
  writeFileSync(
    join(home, 'questions/mine', file!),
    JSON.stringify({ ...store.latest('mine')!, document: 'two' }),
  );
  expect(() => store.latest('mine')).toThrow(/is not as it was saved/);
});
