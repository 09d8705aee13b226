import type { Server } from 'node:net';
import { invariant } from './errors.ts';

/** The port that a server listens on, which for port 0 only the system knows. */
export function portOf(server: Server): number {
  const address = server.address();
  invariant(typeof address === 'object' && address !== null, 'a server listens on a port before it is asked');
  return address.port;
}
