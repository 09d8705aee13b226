import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { driverFor } from '../../src/graph/driver.ts';
import type { Connection } from '../../src/config.ts';
import { portOf } from '../../src/port.ts';
import { freshHome, javasOn, recordOf, userOf } from './programs.ts';

const home = await freshHome();
const eventually = { timeout: 30_000, interval: 100 };

async function answerOf(connection: Connection, statement: string): Promise<unknown> {
  const driver = driverFor(connection);
  try {
    const { records } = await driver.executeQuery(statement);
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

/** One story, because each start takes seconds: every test goes on where the one before it ended. */
describe('the local Neo4j', { timeout: 120_000 }, () => {
  let user: ReturnType<typeof userOf>;
  let connection: Connection;

  afterAll(async () => {
    await user.kill();
    await vi.waitFor(async () => expect(await javasOn(home)).toEqual([]), eventually);
    await rm(home, { recursive: true });
  });

  test('is started by one of two programs that start at once, and used by the other', async () => {
    const [one, other] = [userOf(home), userOf(home)];
    const said = await Promise.all([one.says(), other.says()]);
    expect(said.filter(({ owned }) => owned)).toHaveLength(1);
    expect(said[0].connection).toEqual(said[1].connection);
    expect(await javasOn(home)).toEqual([recordOf(home).javaPid]);
    connection = said[0].connection;
    await answerOf(connection, 'CREATE (:Fact {said: "kept"})');
    user = said[0].owned ? other : one;
    await (said[0].owned ? one : other).kill();
  });

  test('stays while a program uses it, also when the one that started it was killed', async () => {
    // Two seconds: a keeper that stops it at once would have done so by then.
    await new Promise((passed) => setTimeout(passed, 2_000));
    expect(await answerOf(connection, 'MATCH (f:Fact) RETURN f.said')).toBe('kept');
  });

  test('has a password that only its owner can read', () => {
    expect(connection.password).toHaveLength(48);
    expect(statSync(join(home, 'neo4j', 'password')).mode & 0o777).toBe(0o600);
  });

  test('is restarted for its user when it was killed, with all that was acknowledged', async () => {
    process.kill(recordOf(home).javaPid, 'SIGKILL');
    ({ connection } = await user.says());
    expect(await answerOf(connection, 'MATCH (f:Fact) RETURN f.said')).toBe('kept');
  });

  test('is replaced for its user when its keeper was killed', async () => {
    const { keeperPid, javaPid } = recordOf(home);
    process.kill(keeperPid, 'SIGKILL');
    ({ connection } = await user.says());
    expect(await javasOn(home)).toEqual([recordOf(home).javaPid]);
    expect(recordOf(home).javaPid).not.toBe(javaPid);
    expect(await answerOf(connection, 'MATCH (f:Fact) RETURN f.said')).toBe('kept');
  });

  test('is replaced by the next program when it was left over and its record is stale', async () => {
    const { keeperPid, javaPid } = recordOf(home);
    // Stopped first, for it would end Neo4j as soon as it saw its user gone.
    process.kill(keeperPid, 'SIGSTOP');
    await user.kill();
    process.kill(keeperPid, 'SIGKILL');
    expect(await javasOn(home)).toEqual([javaPid]);
    const stranger = createServer((line) => line.write('220 mail.example ready\n'));
    await once(stranger.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void stranger.close());
    const port = portOf(stranger);
    await writeFile(join(home, 'neo4j', 'instance.json'), JSON.stringify({ keeperPort: port }));

    user = userOf(home);
    const said = await user.says();
    expect(said.owned).toBe(true);
    expect(await javasOn(home)).toEqual([recordOf(home).javaPid]);
    expect(recordOf(home).javaPid).not.toBe(javaPid);
    expect(await answerOf(said.connection, 'MATCH (f:Fact) RETURN f.said')).toBe('kept');
  });

  test('stops, and its keeper with it, when its only user is killed', async () => {
    const { keeperPid } = recordOf(home);
    await user.kill();
    await vi.waitFor(async () => expect(await javasOn(home)).toEqual([]), eventually);
    await vi.waitFor(() => expect(() => process.kill(keeperPid, 0)).toThrow('ESRCH'), eventually);
    expect(existsSync(join(home, 'neo4j', 'instance.json'))).toBe(false);
  });
});
