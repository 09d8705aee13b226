import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { cannotWrite } from '../../src/local-neo4j/cannot-write.ts';
import { passwordOf, preparedHome } from '../../src/local-neo4j/home.ts';

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

test('no password is one that Neo4j’s tool takes for an option', async () => {
  const home = await preparedHome(folder);
  const begins = new Set<string>();
  for (let made = 0; made < 500; made += 1) {
    begins.add((await passwordOf(home))[0]!);
    await rm(home.passwordFile);
  }
  expect([...begins].join('')).toMatch(/^[\da-f]{10,16}$/);
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

/** Nothing is forbidden to root: whoever runs the tests as root is nobody while the work is done. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a folder of somebody else is refused, with what to do', async () => {
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'theirs'), { mode: 0o500 });
  const wanted = join(folder, 'theirs', 'neo4j');
  await expect(asNobody(() => preparedHome(wanted))).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: `The folder ${wanted} cannot be written (EACCES); make it writable for this user, or choose another with BUYERGRAPH_HOME.`,
  });
});

test('a full disk is told from a forbidden folder', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(cannotWrite('/data', full, 'BUYERGRAPH_HOME').message).toBe(
    'The folder /data cannot be written (ENOSPC); free some space on its disk, or choose another with BUYERGRAPH_HOME.',
  );
});
