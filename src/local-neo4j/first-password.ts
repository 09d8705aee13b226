import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BuyergraphError } from '../errors.ts';
import { lastLineOf } from './complaint.ts';
import { javaArguments, jvmOptions } from './conf.ts';
import { exists, type InstanceHome } from './home.ts';
import type { Programs } from './launch.ts';

/**
 * Gives a fresh store its password, with Neo4j's own tool. By a file of arguments: a command line can
 * be read by everybody on the machine.
 */
export async function setFirstPassword(
  home: InstanceHome,
  programs: Programs,
  password: string,
): Promise<void> {
  if (await exists(join(home.data, 'dbms', 'auth.ini'))) return;
  const file = join(home.folder, 'password.args');
  const words = [...jvmOptions('test', programs.archive), '-cp', programs.jars.join(':')];
  words.push('org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password);
  await writeFile(file, javaArguments(words), { mode: 0o600 });
  try {
    const env = { ...process.env, NEO4J_HOME: home.folder, NEO4J_CONF: home.conf };
    await promisify(execFile)(programs.java.path, [`@${file}`], { env });
  } catch (thrown) {
    const said = lastLineOf(thrown) ?? '';
    throw new BuyergraphError('SETUP_FAILED', `Neo4j's admin tool could not set the first password: ${said}`);
  } finally {
    await rm(file, { force: true });
  }
}
