import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BuyergraphError } from '../errors.ts';
import type { Attended, Progress } from './attended.ts';
import { CannotRunHere } from './cannot-run-here.ts';
import { cannotWrite } from './cannot-write.ts';
import { locked } from './locked.ts';
import { demandSpace } from './space.ts';

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));

/** The Neo4j Community that is run, from pom.xml. */
export const NEO4J_VERSION = /<neo4j\.version>([\d.]+)</.exec(readFileSync(POM, 'utf8'))![1]!;

/** Jars twice (Maven's own store and ours), and an archive of their classes. */
const SPACE_BYTES = 500_000_000;
/** In full: by its short name Maven first asks the network what that means. */
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies';
const REPORT_EVERY_MS = 5_000;

/** Where the programs of Neo4j are kept between runs, for all folders of data of this user. */
export const programFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  join(
    env['XDG_CACHE_HOME'] ? resolve(env['XDG_CACHE_HOME']) : join(homedir(), '.cache'),
    'buyergraph',
    `neo4j-${NEO4J_VERSION}`,
  );

/** The class path in a fixed order: an archive of classes is refused under another one. */
const jarsIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(join(folder, 'lib')).catch(() => []);
  return names
    .filter((name) => name.endsWith('.jar'))
    .toSorted()
    .map((name) => join(folder, 'lib', name));
};

function runMaven(target: string, progress: Progress): Promise<void> {
  // -C: an artifact whose checksum is wrong ends the fetch.
  const words = ['-B', '-C', '-f', POM, COPY_GOAL, `-DoutputDirectory=${target}`];
  const maven = spawn('mvn', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  let fetched = 0;
  let complaint = '';
  createInterface({ input: maven.stdout }).on('line', (line) => {
    if (line.includes('Downloaded')) fetched += 1;
    if (!complaint && line.includes('ERROR'))
      complaint = line.replace(/\x1b\[\d*m|\[ERROR\]|-> \[Help.*/g, '').trim();
  });
  const report = setInterval(() => progress(`Fetching Neo4j: ${fetched} files so far.`), REPORT_EVERY_MS);
  return new Promise<void>((done, fail) => {
    maven.on('error', () => fail(new CannotRunHere('there is no Maven (mvn) on PATH to fetch Neo4j with')));
    maven.on('close', (code) => {
      if (code === 0) return done();
      fail(
        new BuyergraphError(
          'SETUP_FAILED',
          `Maven could not fetch Neo4j ${NEO4J_VERSION}: ${complaint || `it ended with status ${code}`}; ` +
            'check the network and the mirror in ~/.m2/settings.xml and try again, or set NEO4J_URI.',
        ),
      );
    });
  }).finally(() => clearInterval(report));
}

/** Fetched beside the place and moved there whole: a folder with that name is complete. */
async function fetchInto(folder: string, progress: Progress): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent))
    if (name.startsWith('partial-')) await rm(join(parent, name), { recursive: true, force: true });
  const partial = join(parent, `partial-${process.pid}`);
  progress(`Fetching Neo4j Community ${NEO4J_VERSION} with Maven, once: about 120 MB.`);
  try {
    await runMaven(join(partial, 'lib'), progress);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * The jars of Neo4j in class path order, fetched at the first call on this machine.
 * @throws CannotRunHere without Maven; BuyergraphError SETUP_FAILED when the fetch or the disk fails.
 */
export async function provisionedJars(attended: Attended): Promise<string[]> {
  const folder = programFolder();
  const present = await jarsIn(folder);
  if (present.length > 0) return present;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true }).catch((thrown: unknown) => {
    throw cannotWrite(parent, thrown, 'XDG_CACHE_HOME');
  });
  return locked(
    { folder: parent, waiting: 'Another process is fetching Neo4j; waiting for it, ten minutes at most.' },
    attended,
    async () => {
      const meanwhile = await jarsIn(folder);
      if (meanwhile.length > 0) return meanwhile;
      await demandSpace(parent, SPACE_BYTES);
      await fetchInto(folder, attended.progress);
      return jarsIn(folder);
    },
  );
}
