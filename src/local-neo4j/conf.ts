import { totalmem } from 'node:os';

/** How a managed Neo4j is to run: the graph that is served, one thrown away after a test, or after a whole run of tests. */
export type Profile = 'serve' | 'test' | 'run-of-tests';

export const isThrownAway = (profile: Profile): boolean => profile !== 'serve';

type Memory = { heapMb: number; pageCacheMb: number };

const within = (low: number, value: number, high: number): number =>
  Math.round(Math.min(Math.max(value, low), high));

/** A quarter and an eighth of what this machine (or its container) has, inside what the graph can use. */
function memoryFor(profile: Profile, bytes: number): Memory {
  if (profile === 'run-of-tests') return { heapMb: 512, pageCacheMb: 16 };
  if (profile === 'test') return { heapMb: 256, pageCacheMb: 16 };
  const mb = bytes / 2 ** 20;
  return { heapMb: within(512, mb / 4, 2048), pageCacheMb: within(128, mb / 8, 1024) };
}

/** constrainedMemory() is 0 or astronomic where no limit is set. */
const machineMemory = (): number => Math.min(totalmem(), process.constrainedMemory() || Infinity);

const SETTINGS = {
  // Nobody but this machine, and only Bolt: READ mode does not refuse LOAD CSV or TERMINATE.
  'server.default_listen_address': '127.0.0.1',
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  // Unset, file:/// is the root of the machine.
  'server.directories.import': 'import',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  'dbms.usage_report.enabled': 'false',
  // Behind the time each reader and writer sets itself.
  'db.transaction.timeout': '120s',
  'db.memory.transaction.max': '256m',
  'db.tx_log.preallocate': 'false',
  // Nobody restores from it: without a bound it keeps two days, which of large imports is more than the graph.
  'db.tx_log.rotation.retention_policy': '256M size',
  // After a kill the log since the last checkpoint is replayed, at 5 to 25 MB a second.
  'db.checkpoint.interval.time': '1m',
  // Without this every stop takes 10 s, clients or not. The store is closed cleanly all the same.
  'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
};

const THROWN_AWAY = { 'db.shutdown_transaction_end_timeout': '0s' };
/** Graphs come and go in seconds: to plan every statement anew for each is most of what Neo4j would do in a run. */
const PLANNED_ONCE = { 'dbms.cypher.min_replan_interval': '24h' };

/** Plans follow how large Neo4j takes its indexes to be: what a test compares is not what they were at some moment of a load. */
const SAMPLED_WHEN_TOLD = { 'db.index_sampling.background_enabled': 'false' } as const;

/** The text of neo4j.conf. */
export function neo4jConf(profile: Profile, boltPort: number, memoryBytes = machineMemory()): string {
  const settings: Record<string, string> = {
    ...SETTINGS,
    ...(isThrownAway(profile) ? THROWN_AWAY : {}),
    ...(profile === 'run-of-tests' ? PLANNED_ONCE : {}),
    ...(profile === 'test' ? SAMPLED_WHEN_TOLD : {}),
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.memory.pagecache.size': `${memoryFor(profile, memoryBytes).pageCacheMb}m`,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/**
 * A served graph is worth compiling well; tests are over before that pays, and leave the time to each other. What is
 * compiled for them gets the room that a served graph has: in the 48 MB of the first compiler alone, it is thrown out again.
 */
const COMPILED_ONCE = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m'];
const COMPILING: Readonly<Record<Profile, readonly string[]>> = {
  serve: ['-XX:+UseG1GC', '-Xms256m'],
  test: [...COMPILED_ONCE, '-Xms64m'],
  'run-of-tests': [...COMPILED_ONCE, '-Xms256m'],
};

/** What the JVM is told. */
export function jvmOptions(
  profile: Profile,
  archive: string | null,
  memoryBytes = machineMemory(),
): string[] {
  const { heapMb } = memoryFor(profile, memoryBytes);
  return [
    ...COMPILING[profile],
    `-Xmx${heapMb}m`,
    '-XX:+ExitOnOutOfMemoryError',
    ...(archive ? ['-Xshare:auto', `-XX:SharedArchiveFile=${archive}`] : []),
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
  ];
}

/** The text of a java argument file: quoted, so that a blank in a path is no separator. */
export const javaArguments = (words: readonly string[]): string =>
  words.map((word) => `"${word.replace(/[\\"]/g, '\\$&')}"\n`).join('');
