import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BuyergraphError } from '../errors.ts';
import type { Connection } from '../config.ts';
import { lastLineOf } from './complaint.ts';
import { passwordOf, preparedHome } from './home.ts';
import type { Progress } from './attended.ts';

const COMPOSE_FILE = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));
const run = promisify(execFile);

/** True when a Docker engine answers on this machine; the command alone is not one. */
export const dockerAnswers = (): Promise<boolean> =>
  run('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 }).then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );

/**
 * Neo4j from the project's compose file, which goes on running when this program ends.
 * @throws BuyergraphError SETUP_FAILED with Docker's own last line.
 */
export async function composed(folder: string, progress: Progress): Promise<Connection> {
  const home = await preparedHome(folder);
  const password = await passwordOf(home);
  const env = { ...process.env, NEO4J_PASSWORD: password };
  const compose = (...words: string[]) => run('docker', ['compose', '-f', COMPOSE_FILE, ...words], { env });
  progress('Starting Neo4j with Docker; the first time this fetches its image.');
  try {
    await compose('up', '-d', '--wait', 'neo4j');
    const { stdout } = await compose('port', 'neo4j', '7687');
    return { uri: `bolt://${stdout.trim()}`, user: 'neo4j', password, database: 'neo4j' };
  } catch (thrown) {
    const said = lastLineOf(thrown) ?? 'no word from it';
    throw new BuyergraphError('SETUP_FAILED', `Docker could not start Neo4j: ${said}`, { cause: thrown });
  }
}
