import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import type { Connection } from '../config.ts';
import { driverFor } from './driver.ts';

/** Opens a session on the graph as it is now; whoever asks closes it. `fetchSize`: rows fetched at once, -1 for all. */
export type OpenSession = (access: 'READ' | 'WRITE', fetchSize?: number) => Session;

export type Sessions = Readonly<{
  open: OpenSession;
  connection: () => Connection;
  close: () => Promise<void>;
}>;

type Known = Readonly<{ connection: Connection; driver: Driver; bookmarks: BookmarkManager | undefined }>;

/** The members of a cluster lag behind one another: what one session wrote or saw, the next one waits for. One server does not. */
const bookmarksFor = ({ uri }: Connection): BookmarkManager | undefined =>
  uri.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined;

/**
 * Each session asks for its driver anew: a managed Neo4j that was started again has another port, and before it was
 * first started none, which `current` then says by an error.
 */
export function sessionsTo(current: () => Connection): Sessions {
  let known: Known | null = null;
  const at = (connection: Connection): Known => {
    if (known?.connection.uri === connection.uri) return known;
    void known?.driver.close();
    known = { connection, driver: driverFor(connection), bookmarks: bookmarksFor(connection) };
    return known;
  };
  return {
    open(access, fetchSize) {
      const { connection, driver, bookmarks } = at(current());
      return driver.session({
        database: connection.database,
        defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
        ...(fetchSize && { fetchSize }),
        ...(bookmarks && { bookmarkManager: bookmarks }),
      });
    },
    connection: current,
    close: async () => void (await known?.driver.close()),
  };
}
