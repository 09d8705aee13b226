import neo4j, { type Driver } from 'neo4j-driver';
import type { Connection } from '../config.ts';

/** A driver that asks whether a server answers. What reads and writes has its own, in src/graph. */
export const driverFor = ({ uri, user, password }: Connection): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 2_000,
    // Some other program at that port takes the connection and says nothing: only this ends the wait for it.
    connectionAcquisitionTimeout: 5_000,
    telemetryDisabled: true,
  });
