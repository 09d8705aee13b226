import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotRunHere } from './cannot-run-here.ts';

/** A Java that can run Neo4j. `build` tells one build of Java from another: class archives fit one only. */
export type Java = { path: string; major: number; build: string };

const OLDEST_MAJOR = 17;
const run = promisify(execFile);

/** "17.0.15" is 17, "1.8.0_402" is 8. */
function majorOf(printed: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match ? Number(match[1]) : null;
}

/**
 * The Java of JAVA_HOME, else the one on PATH.
 * @throws CannotRunHere when there is none, or it is older than Neo4j needs.
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const path = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
  const where = env['JAVA_HOME'] ? 'in JAVA_HOME' : 'on PATH';
  const printed = await run(path, ['-version'], { env, timeout: 20_000 }).then(
    ({ stderr, stdout }) => stderr + stdout,
    () => null,
  );
  if (printed === null) throw new CannotRunHere(`there is no working java ${where}`);
  const major = majorOf(printed);
  if (major === null) throw new CannotRunHere(`the java ${where} does not say its version`);
  if (major < OLDEST_MAJOR)
    throw new CannotRunHere(`the java ${where} is version ${major} and Neo4j needs ${OLDEST_MAJOR} or later`);
  return { path, major, build: `${major}-${createHash('sha256').update(printed).digest('hex').slice(0, 8)}` };
}
