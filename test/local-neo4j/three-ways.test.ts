import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { configFrom } from '../../src/config.ts';
import { openNeo4j } from '../../src/local-neo4j/lease.ts';
import { logFor } from '../../src/log.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buyergraph-ways-'));
  vi.stubEnv('JAVA_HOME', '');
  vi.stubEnv('PATH', `${folder}:/bin-without-java`);
  return async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  };
});

const opened = (env: Record<string, string> = {}) => {
  const config = configFrom({ BUYERGRAPH_HOME: folder, LOG_LEVEL: 'silent', ...env });
  return openNeo4j(config, { log: logFor(config) });
};

test('without Java and without Docker the three ways to have a Neo4j are named', async () => {
  await expect(opened()).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message:
      'A local Neo4j cannot be started: there is no working java on PATH. Do one of three things: install Java 17 or ' +
      'later and Maven; or start Docker; or set NEO4J_URI and NEO4J_PASSWORD to a Neo4j 5 that runs.',
  });
});

test('the server of NEO4J_URI is used as it is, and nothing is started', async () => {
  const lease = await opened({ NEO4J_URI: 'neo4j://db.example', NEO4J_PASSWORD: 'long-enough' });
  expect(lease).toMatchObject({ managed: false, owned: false });
  expect(lease.connection()).toEqual({
    uri: 'neo4j://db.example',
    user: 'neo4j',
    password: 'long-enough',
    database: 'neo4j',
  });
});

/** No Docker engine runs where these tests do, so its command is a script that writes down what it is asked. */
const DOCKER = `#!/bin/sh
echo "$@ password=$NEO4J_PASSWORD" >> "$(dirname "$0")/asked"
case "$*" in
  info*) echo 28.2.2 ;;
  *"port neo4j 7687") echo 127.0.0.1:32768 ;;
esac
`;

test('without Java the Neo4j of docker-compose.yml is started, with a generated password', async () => {
  await writeFile(join(folder, 'docker'), DOCKER);
  await chmod(join(folder, 'docker'), 0o755);
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
  vi.stubEnv('JAVA_HOME', '/nowhere');
  const lease = await opened();
  const { uri, password } = lease.connection();
  expect(uri).toBe('bolt://127.0.0.1:32768');
  expect(lease).toMatchObject({ managed: true, owned: false });
  const asked = await readFile(join(folder, 'asked'), 'utf8');
  expect(asked).toMatch(new RegExp(`docker-compose\\.yml up -d --wait neo4j password=${password}\n`));
});
