import { spawn } from 'node:child_process';
import { open, readFile, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuyergraphError, invariant } from '../errors.ts';
import { isThrownAway, javaArguments, jvmOptions, neo4jConf, type Profile } from './conf.ts';
import { freePort } from './free-port.ts';
import { heldThrough, type Hold } from './hold.ts';
import type { InstanceHome } from './home.ts';
import type { Java } from './java.ts';
import type { KeeperTask } from './keeper.ts';

/** What is run: which Java, which jars, and the archive of their classes if there is one. */
export type Programs = { java: Java; jars: readonly string[]; archive: string | null };

/** How it is run. With `archiveTo`, its classes are archived there when it stops. */
export type Role = { profile: Profile; archiveTo?: string };

const KEEPER = fileURLToPath(new URL(`./keeper${extname(import.meta.url)}`, import.meta.url));

/** The complaint at the end of what Neo4j printed, and where the rest is. */
export async function lastWords(home: InstanceHome): Promise<string> {
  const printed = await readFile(home.consoleLog, 'utf8').catch(() => '');
  const complaints = printed
    .split('\n')
    .filter((line) => /error|exception|caused by/i.test(line) && !/^\s+at /.test(line));
  const said = (complaints.at(-1) ?? 'it ended without a word')
    .replace(/^.*?(ERROR|Caused by:)\s*/, '')
    .slice(0, 300);
  return `${said} (all of it: ${home.consoleLog})`;
}

async function writeOrders(home: InstanceHome, programs: Programs, task: KeeperTask & Role): Promise<void> {
  await writeFile(join(home.conf, 'neo4j.conf'), neo4jConf(task.profile, task.boltPort), { mode: 0o600 });
  const words = [
    ...jvmOptions(task.profile, programs.archive),
    ...(task.archive ? [`-XX:ArchiveClassesAtExit=${task.archive.unfinished}`] : []),
    ...['-cp', programs.jars.join(':')],
    ...['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home.folder}`, `--config-dir=${home.conf}`],
    '--console-mode',
  ];
  await writeFile(home.javaArguments, javaArguments(words), { mode: 0o600 });
}

/**
 * Starts a keeper with its Neo4j. In a session of its own: Ctrl-C at a terminal is for the program,
 * which drains first and lets go of Neo4j last.
 * @throws BuyergraphError SETUP_FAILED with what Neo4j said when it ends at once.
 */
export async function launch(home: InstanceHome, programs: Programs, role: Role): Promise<Hold> {
  const { profile, archiveTo } = role;
  const task: KeeperTask = {
    ...home,
    java: programs.java.path,
    boltPort: await freePort(),
    ephemeral: isThrownAway(profile),
    archive: archiveTo ? { unfinished: `${archiveTo}.unfinished`, finished: archiveTo } : null,
  };
  await writeOrders(home, programs, { ...task, profile });
  const log = await open(home.consoleLog, 'w', 0o600);
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(task)], {
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', 'ignore', log.fd, 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await log.close();
  keeper.on('error', () => undefined).unref();
  const line = keeper.stdio[3];
  invariant(line instanceof Socket, 'a keeper is spawned with a line to it');
  const hold = await heldThrough(line, home.folder);
  if (!hold)
    throw new BuyergraphError('SETUP_FAILED', `Neo4j could not be started: ${await lastWords(home)}`);
  return hold;
}
