import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { configFrom } from '../../src/config.ts';
import { openNeo4j } from '../../src/local-neo4j/lease.ts';
import { freePort } from '../../src/local-neo4j/free-port.ts';
import { logFor } from '../../src/log.ts';
import { portOf } from '../../src/port.ts';

// The moment between finding a port and Neo4j's taking it cannot be hit on purpose: the finder is made to err.
vi.mock(import('../../src/local-neo4j/free-port.ts'), async (original) => {
  const real = await original();
  return { freePort: vi.fn(real.freePort) };
});

test(
  'a port that another program took meanwhile is given up for the next',
  { timeout: 120_000 },
  async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void other.close());
    const port = portOf(other);
    vi.mocked(freePort).mockResolvedValueOnce(port);

    const config = configFrom({ LOG_LEVEL: 'silent' });
    const lease = await openNeo4j(config, { log: logFor(config), profile: 'test' });
    onTestFinished(() => lease.release());
    expect(freePort).toHaveBeenCalledTimes(2);
    expect(lease.connection().uri).not.toContain(String(port));
  },
);
