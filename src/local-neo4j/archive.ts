import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driverFor } from './driver.ts';
import type { Attended } from './attended.ts';
import { exists, preparedHome } from './home.ts';
import type { Java } from './java.ts';
import type { Programs } from './launch.ts';
import { locked } from './locked.ts';
import { programFolder } from './provision.ts';
import { started } from './start.ts';

/** A folder of its own for a Neo4j that is thrown away; its keeper removes it. */
export const throwAwayFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'buyergraph-test-'));

/** The archive of this Java, if it was made. Starting with it takes 4 seconds less, and half the CPU time. */
async function archiveOf(java: Java): Promise<{ path: string; made: boolean }> {
  const path = join(programFolder(), `classes-java-${java.build}.jsa`);
  return { path, made: await exists(path) };
}

/** Classes that only a first write and a first read load. */
const EXERCISE = [
  'CREATE (n:Exercise {id: 1})',
  'MATCH (n:Exercise) RETURN count(n) AS n',
  'MATCH (n:Exercise) DETACH DELETE n',
];

async function makeArchive(path: string, programs: Programs, attended: Attended): Promise<void> {
  attended.progress('Preparing a faster start of Neo4j, once.');
  const home = await preparedHome(await throwAwayFolder());
  const { connection, hold } = await started(home, programs, {
    ...attended,
    profile: 'test',
    archiveTo: path,
  });
  const driver = driverFor(connection);
  try {
    for (const statement of EXERCISE) await driver.executeQuery(statement);
  } finally {
    await driver.close();
    await hold.drop();
  }
}

/**
 * The programs with the archive of their classes: one is made for the tests, which start often, and
 * used by everything when it is there. To make it takes half a minute, too long for a first start.
 */
export async function withArchive(
  programs: Programs,
  demanded: boolean,
  attended: Attended,
): Promise<Programs> {
  const { path, made } = await archiveOf(programs.java);
  if (made) return { ...programs, archive: path };
  if (!demanded) return programs;
  const workplace = {
    folder: programFolder(),
    waiting: 'Another process is preparing Neo4j; waiting for it.',
  };
  await locked(workplace, attended, async () => {
    if (!(await exists(path))) await makeArchive(path, programs, attended);
  });
  return { ...programs, archive: (await exists(path)) ? path : null };
}
