import { createServer } from 'node:net';
import { portOf } from '../port.ts';

/** A port nobody has now. Neo4j could choose one itself, but does not say which. */
export function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const port = portOf(probe);
      probe.close(() => found(port));
    });
  });
}
