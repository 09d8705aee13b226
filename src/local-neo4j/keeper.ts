/**
 * The process between the programs that use a managed Neo4j and the Neo4j itself. It runs java, and
 * stops it when the last program lets go: each holds one open line (the starter a pipe, any other a
 * loopback connection), and the system closes a line also when its program is killed. To hold a line
 * needs no secret, as it gives nothing but time.
 *
 * It knows nothing but this file and Node: it must start fast, and outlive mistakes made elsewhere.
 */
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Socket } from 'node:net';

/** What it is told, as one JSON argument. */
export type KeeperTask = {
  java: string;
  folder: string;
  javaArguments: string;
  instanceFile: string;
  boltPort: number;
  /** Remove the folder when java was stopped. */
  ephemeral: boolean;
  /** An archive of classes that java writes as it stops; it counts only when it was written whole. */
  archive: { unfinished: string; finished: string } | null;
};

/** The first and only thing it says on each line. */
export type Greeting = { folder: string; boltPort: number; javaPid: number };

/** Long enough for a clean stop on a slow disk; after it a kill loses nothing that was acknowledged. */
const STOP_GRACE_MS = 20_000;
const ARCHIVE_GRACE_MS = 180_000;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- launch.ts says it, by the same type; a check here could fail
const task = JSON.parse(process.argv[2] ?? '') as KeeperTask;
const holders = new Set<Socket>();
let stopping = false;

// What java prints goes where this process complains: to the log that its starter opened.
const java = spawn(task.java, [`@${task.javaArguments}`], { cwd: task.folder, stdio: ['ignore', 2, 2] });
const greeting: Greeting = { folder: task.folder, boltPort: task.boltPort, javaPid: java.pid ?? 0 };

function hold(line: Socket): void {
  if (stopping) return void line.destroy();
  holders.add(line);
  const letGo = (): void => {
    if (!holders.delete(line)) return;
    // The last line stays open until java has ended: that is how its program knows.
    if (holders.size === 0) stop();
    else line.end();
  };
  line.on('end', letGo).on('error', letGo).on('close', letGo).resume();
  line.write(`${JSON.stringify(greeting)}\n`);
}

const doors = createServer({ allowHalfOpen: true }, hold);

function forget(): void {
  try {
    const record: unknown = JSON.parse(readFileSync(task.instanceFile, 'utf8'));
    const isOurs =
      typeof record === 'object' && record && 'keeperPid' in record && record.keeperPid === process.pid;
    if (isOurs) rmSync(task.instanceFile);
  } catch {
    // Gone already: as wished.
  }
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  forget();
  doors.close();
  java.kill('SIGTERM');
  setTimeout(() => java.kill('SIGKILL'), task.archive ? ARCHIVE_GRACE_MS : STOP_GRACE_MS);
}

function end(status: number | null): void {
  const asked = stopping;
  stopping = true;
  forget();
  try {
    if (task.archive && status === 0) renameSync(task.archive.unfinished, task.archive.finished);
  } finally {
    // What ended by itself has something to say in its log.
    if (task.ephemeral && asked) rmSync(task.folder, { recursive: true, force: true });
    process.exit();
  }
}

java.on('exit', end).on('error', () => end(null));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);

doors.listen(0, '127.0.0.1', () => {
  const address = doors.address();
  if (typeof address !== 'object' || !address) throw new Error('The keeper listens on no port.');
  const record = {
    keeperPort: address.port,
    keeperPid: process.pid,
    javaPid: greeting.javaPid,
    boltPort: task.boltPort,
  };
  writeFileSync(`${task.instanceFile}.new`, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(`${task.instanceFile}.new`, task.instanceFile);
  hold(new Socket({ fd: 3, allowHalfOpen: true }));
});
