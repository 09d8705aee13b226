import type { Domain } from '../domain/domain.ts';
import { ConnectedThing, ConnectionPath, ConnectionPaths, ConnectionStep } from './ConnectionPaths.ts';
import { connection as connectionField } from './query.ts';

/** How two things hang together, as paths of steps that each say what they rest on. */
export const connection = {
  name: 'connection',
  types: { ConnectedThing, ConnectionPath, ConnectionPaths, ConnectionStep },
  query: { connection: connectionField },
} satisfies Domain;
