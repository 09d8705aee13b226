import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findJava } from '../../src/local-neo4j/java.ts';

/** An environment whose java prints this as its version. */
async function javaThatPrints(version: string): Promise<NodeJS.ProcessEnv> {
  const folder = await mkdtemp(join(tmpdir(), 'buyergraph-java-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'bin'));
  const java = join(folder, 'bin', 'java');
  await writeFile(java, `#!/bin/sh\necho 'openjdk version "${version}" 2021-10-19' >&2\n`);
  await chmod(java, 0o755);
  return { JAVA_HOME: folder, PATH: '/usr/bin:/bin' };
}

test('the Java of this machine is found', async () => {
  expect((await findJava()).major).toBeGreaterThanOrEqual(17);
});

test('a machine without Java is told so', async () => {
  await expect(findJava({ PATH: '/nowhere' })).rejects.toThrow('there is no working java on PATH');
});

test('a JAVA_HOME without a Java is told so', async () => {
  await expect(findJava({ JAVA_HOME: '/nowhere', PATH: process.env['PATH'] })).rejects.toThrow(
    'there is no working java in JAVA_HOME',
  );
});

test.each([
  ['11.0.13', 11],
  ['1.8.0_402', 8],
])('Java %s is too old, and the message says which would do', async (version, major) => {
  await expect(findJava(await javaThatPrints(version))).rejects.toThrow(
    `the java in JAVA_HOME is version ${major} and Neo4j needs 17 or later`,
  );
});

test.each([
  ['17.0.15', 17],
  ['21', 21],
  ['25-ea', 25],
])('Java %s will do', async (version, major) => {
  expect(await findJava(await javaThatPrints(version))).toMatchObject({ major });
});

test('two builds of one Java are told apart, for an archive of classes fits one only', async () => {
  const [one, other] = [
    await findJava(await javaThatPrints('21.0.1')),
    await findJava(await javaThatPrints('21.0.2')),
  ];
  expect(one.build).not.toBe(other.build);
});
