import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { passwordOf, preparedHome } from '../../../src/graph/local/home.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buyergraph-home-'));
  return () => rm(folder, { recursive: true });
});

test('the folder and the password are for their owner only', async () => {
  const home = await preparedHome(join(folder, 'neo4j'));
  await passwordOf(home);
  expect((await stat(home.folder)).mode & 0o777).toBe(0o700);
  expect((await stat(home.passwordFile)).mode & 0o777).toBe(0o600);
});

test('the password is made once', async () => {
  const home = await preparedHome(folder);
  expect(await passwordOf(home)).toBe(await passwordOf(home));
});

test('two spellings of a path are one home', async () => {
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'other'));
  expect(await preparedHome(join(folder, 'other'))).toEqual(await preparedHome(join(folder, 'real')));
});

test('data whose password is gone is refused with both ways out', async () => {
  const home = await preparedHome(folder);
  await mkdir(join(home.data, 'databases'));
  await expect(passwordOf(home)).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: expect.stringContaining('restore the file, or remove the folder and import again'),
  });
});

test('a file where the folder should be is refused', async () => {
  await writeFile(join(folder, 'neo4j'), '');
  await expect(preparedHome(join(folder, 'neo4j'))).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: expect.stringContaining('cannot be written (EEXIST)'),
  });
});

test('a folder of somebody else is refused, with what to do', async () => {
  await mkdir(join(folder, 'theirs'), { mode: 0o500 });
  if (process.getuid?.() === 0) {
    // Nothing is forbidden to root, so be nobody for a moment.
    await import('node:fs/promises').then(({ chmod }) => chmod(folder, 0o755));
    process.seteuid?.(65534);
    onTestFinished(() => process.seteuid?.(0));
  }
  const refused = preparedHome(join(folder, 'theirs', 'neo4j')).finally(
    () => process.getuid?.() === 0 && process.seteuid?.(0),
  );
  await expect(refused).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: `The folder ${join(folder, 'theirs', 'neo4j')} cannot be written (EACCES); make it writable for this user, or choose another with BUYERGRAPH_HOME.`,
  });
});
