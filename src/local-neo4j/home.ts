import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuyergraphError } from '../errors.ts';
import { cannotWrite } from './cannot-write.ts';

/** The folder of one managed Neo4j and what lies in it. */
export type InstanceHome = Readonly<{
  folder: string;
  conf: string;
  data: string;
  /** Every argument of the java process. Its path is how that process is known again later. */
  javaArguments: string;
  consoleLog: string;
  instanceFile: string;
  passwordFile: string;
}>;

const inFolder = (folder: string): InstanceHome => ({
  folder,
  conf: join(folder, 'conf'),
  data: join(folder, 'data'),
  javaArguments: join(folder, 'java.args'),
  consoleLog: join(folder, 'logs', 'console.log'),
  instanceFile: join(folder, 'instance.json'),
  passwordFile: join(folder, 'password'),
});

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** What lies in a folder that is there; it rejects when it is not. */
export const homeIn = async (folder: string): Promise<InstanceHome> => inFolder(await realpath(folder));

/**
 * Makes the folder, for its owner only. The path is the real one: two spellings of it are one instance.
 * @throws BuyergraphError SETUP_FAILED when it cannot be written.
 */
export async function preparedHome(folder: string): Promise<InstanceHome> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const home = await homeIn(folder);
    for (const part of ['conf', 'data', 'logs', 'import'])
      await mkdir(join(home.folder, part), { recursive: true, mode: 0o700 });
    await writeFile(join(home.folder, '.writable'), '');
    return home;
  } catch (thrown) {
    throw cannotWrite(folder, thrown, 'BUYERGRAPH_HOME');
  }
}

/**
 * The password of the instance: generated at first, kept beside its data, readable by its owner only.
 * @throws BuyergraphError SETUP_FAILED when there is data but its password is gone.
 */
export async function passwordOf(home: InstanceHome): Promise<string> {
  if (await exists(home.passwordFile)) return (await readFile(home.passwordFile, 'utf8')).trim();
  if (await exists(join(home.data, 'databases')))
    throw new BuyergraphError(
      'SETUP_FAILED',
      `${home.passwordFile} is gone, and the graph in ${home.folder} opens only with it; restore the file, or remove the folder and import again.`,
    );
  // Hexadecimal: Neo4j's tool takes a word that begins with a dash for an option.
  const password = randomBytes(24).toString('hex');
  await writeFile(home.passwordFile, password, { mode: 0o600, flag: 'wx' });
  return password;
}
