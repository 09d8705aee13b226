import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/local-neo4j/attended.ts';
import { NEO4J_VERSION, programFolder, provisionedJars } from '../../src/local-neo4j/provision.ts';

const attendedBy = (progress: Progress) => ({ progress, signal: new AbortController().signal });
let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'buyergraph-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
  return async () => {
    vi.unstubAllEnvs();
    await rm(cache, { recursive: true });
  };
});

/** A home of the user in which Maven finds no artifact and may fetch none. */
async function offline(): Promise<void> {
  await mkdir(join(cache, 'user', '.m2'), { recursive: true });
  await writeFile(join(cache, 'user', '.m2', 'settings.xml'), '<settings><offline>true</offline></settings>');
  vi.stubEnv('MAVEN_OPTS', `-Duser.home=${join(cache, 'user')}`);
}

describe('fetching Neo4j', { timeout: 120_000 }, () => {
  test('is done once for two that ask at once, whole, and clears away what one that was killed had begun', async () => {
    await mkdir(join(dirname(programFolder()), 'partial-1', 'lib'), { recursive: true });
    const said = vi.fn();
    const [one, other] = await Promise.all([
      provisionedJars(attendedBy(said)),
      provisionedJars(attendedBy(said)),
    ]);
    expect(one).toEqual(other);
    expect(one).toContain(join(programFolder(), 'lib', `neo4j-${NEO4J_VERSION}.jar`));
    expect(one).toEqual(one.toSorted());
    expect(said.mock.calls.filter(([sentence]) => sentence.includes('once: about'))).toHaveLength(1);
    expect(said).toHaveBeenCalledWith(
      'Another process is fetching Neo4j; waiting for it, ten minutes at most.',
    );
    expect(await readdir(dirname(programFolder()))).toEqual([`neo4j-${NEO4J_VERSION}`]);
  });

  test('says what is missing when there is no Maven', async () => {
    vi.stubEnv('PATH', dirname(process.execPath));
    await expect(provisionedJars(attendedBy(() => undefined))).rejects.toThrow(
      'there is no Maven (mvn) on PATH to fetch Neo4j with',
    );
  });

  test('says what Maven said when Maven cannot, and leaves nothing that looks fetched', async () => {
    await offline();
    await expect(provisionedJars(attendedBy(() => undefined))).rejects.toMatchObject({
      code: 'SETUP_FAILED',
      message: expect.stringMatching(
        /^Maven could not fetch Neo4j 5\.26\.\d+: .*offline.*; check the network/,
      ),
    });
    expect(await readdir(dirname(programFolder()))).toEqual([]);
  });

  test('refuses a cache that cannot be written', async () => {
    vi.stubEnv('XDG_CACHE_HOME', '/dev/null');
    await expect(provisionedJars(attendedBy(() => undefined))).rejects.toThrow(
      /cannot be written \(ENOTDIR\); .* XDG_CACHE_HOME/,
    );
  });
});
