import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFrom } from '../../src/config.ts';
import { driverFor } from '../../src/graph/driver.ts';
import { openNeo4j, type Neo4jLease } from '../../src/local-neo4j/lease.ts';
import { pidsOf } from '../../src/local-neo4j/leftovers.ts';
import { logFor } from '../../src/log.ts';

describe('a Neo4j for tests', { timeout: 120_000 }, () => {
  const config = configFrom({ BUYERGRAPH_HOME: '/nowhere/at/all', LOG_LEVEL: 'silent' });
  let lease: Neo4jLease;
  let driver: Driver;

  const asked = async (statement: string): Promise<unknown[]> => {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => record.get(0));
  };
  const setting = async (name: string): Promise<unknown> =>
    (await asked(`SHOW SETTINGS '${name}' YIELD value`))[0];

  beforeAll(async () => {
    lease = await openNeo4j(config, { log: logFor(config), profile: 'test' });
    driver = driverFor(lease.connection());
  });
  afterAll(() => lease.release());

  test('is Community, of the version that pom.xml pins', async () => {
    expect(
      await asked('CALL dbms.components() YIELD edition, versions RETURN edition + " " + versions[0]'),
    ).toEqual(['community 5.26.28']);
  });

  test('reads no file of the machine', async () => {
    await expect(asked("LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row[0]")).rejects.toThrow(
      'allow_csv_import_from_file_urls',
    );
  });

  test('fetches nothing from the network', async () => {
    const { port } = new URL(lease.connection().uri);
    await expect(asked(`LOAD CSV FROM 'http://127.0.0.1:${port}/' AS row RETURN row[0]`)).rejects.toThrow(
      'blocked',
    );
  });

  test('does not let in without its password', async () => {
    const stranger = driverFor({ ...lease.connection(), password: 'neo4j' });
    await expect(stranger.executeQuery('RETURN 1')).rejects.toThrow('unauthorized');
    await stranger.close();
  });

  test('sets a limit to the memory and the time of one transaction', async () => {
    expect(await setting('db.memory.transaction.max')).toBe('256.00MiB');
    expect(await setting('db.transaction.timeout')).toBe('2m');
  });

  test('leaves nothing behind when it is let go', async () => {
    const home = String(await setting('server.directories.neo4j_home'));
    expect(await pidsOf(join(home, 'java.args'))).toHaveLength(1);
    await driver.close();
    await lease.release();
    expect(await pidsOf(join(home, 'java.args'))).toEqual([]);
    expect(existsSync(home)).toBe(false);
  });
});
