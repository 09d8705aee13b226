import { execFile, spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BuyergraphError, invariant } from '../../errors.ts';
import { javaArguments, jvmOptions, neo4jConf, type Profile } from './conf.ts';
import { heldThrough, type Hold } from './hold.ts';
import { exists, type InstanceHome } from './home.ts';
import type { Java } from './java.ts';
import type { KeeperTask } from './keeper.ts';

/** What is run: which Java, which jars, and the archive of their classes if there is one. */
export type Programs = { java: Java; jars: readonly string[]; archive: string | null };

const KEEPER = fileURLToPath(new URL(`./keeper${extname(import.meta.url)}`, import.meta.url));

const classPath = (programs: Programs): string[] => ['-cp', programs.jars.join(':')];

/** Gives a fresh store its password. By a file of arguments: command lines are for all to read. */
export async function setPassword(home: InstanceHome, programs: Programs, password: string): Promise<void> {
  if (await exists(join(home.data, 'dbms', 'auth.ini'))) return;
  const file = join(home.folder, 'password.args');
  const words = [
    ...jvmOptions('test', programs.archive),
    ...classPath(programs),
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
    password,
  ];
  await writeFile(file, javaArguments(words), { mode: 0o600 });
  try {
    const env = { ...process.env, NEO4J_HOME: home.folder, NEO4J_CONF: home.conf };
    await promisify(execFile)(programs.java.path, [`@${file}`], { env });
  } finally {
    await rm(file, { force: true });
  }
}

/** A port nobody has now. Neo4j could choose one itself, but does not say which. */
export function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

async function writeOrders(
  home: InstanceHome,
  programs: Programs,
  profile: Profile,
  boltPort: number,
): Promise<void> {
  await writeFile(join(home.conf, 'neo4j.conf'), neo4jConf(profile, boltPort), { mode: 0o600 });
  const words = [
    ...jvmOptions(profile, programs.archive),
    ...classPath(programs),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home.folder}`,
    `--config-dir=${home.conf}`,
    '--console-mode',
  ];
  await writeFile(home.javaArguments, javaArguments(words), { mode: 0o600 });
}

/**
 * Starts a keeper with its Neo4j. In a session of its own: Ctrl-C at a terminal is for the program,
 * which drains first and lets go of Neo4j last.
 */
export async function launch(home: InstanceHome, programs: Programs, profile: Profile): Promise<Hold> {
  const boltPort = await freePort();
  await writeOrders(home, programs, profile, boltPort);
  const task: KeeperTask = { ...home, java: programs.java.path, boltPort, ephemeral: profile === 'test' };
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(task)], {
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  keeper.on('error', () => undefined).unref();
  const line = keeper.stdio[3];
  invariant(line, 'keeper-has-a-line');
  const hold = await heldThrough(line as Socket, home.folder);
  if (!hold)
    throw new BuyergraphError('SETUP_FAILED', `Neo4j could not be started: ${await lastWords(home)}`);
  return hold;
}

/** The complaint at the end of what Neo4j printed, and where the rest is. */
export async function lastWords(home: InstanceHome): Promise<string> {
  const printed = await readFile(home.consoleLog, 'utf8').catch(() => '');
  const lines = printed.split('\n').filter((line) => /ERROR|Error|Caused by|Exception/.test(line));
  const said = (lines.at(-1) ?? 'it ended without a word')
    .replace(/^.*?(ERROR|Caused by:)\s*/, '')
    .slice(0, 300);
  return `${said} (all of it: ${home.consoleLog})`;
}
