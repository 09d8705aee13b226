import type { Connection } from '../config.ts';
import { DEAR, dearBy, type DearLimits } from './dear.ts';
import { explained } from './driver.ts';
import { perimeters } from './perimeters.ts';
import { readerOn, type GraphReader, type Read } from './reader.ts';
import { sessionsTo, type Sessions } from './sessions.ts';
import { fitness, LOOKING_MS, whyUnfit } from './standing.ts';
import { streamOver, type Streams } from './stream.ts';
import { writerOn, type GraphWriter } from './writer.ts';

/** `ofWhole`: refuses while the graph is being restored, or a newer program has written to it. */
type ReaderOptions = { signal?: AbortSignal; timeoutMs?: number; hits?: number; ofWhole?: boolean };

/** The open graph of a process that only reads: what it reads with, and how it ends. */
export type ReadGraph = Streams & {
  read: Read;
  /** A reader of one operation, with its own counters, deadline, abort and most database hits. */
  reader(options?: ReaderOptions): GraphReader;
  /** The bookmark of a fresh READ session: equal before and after means nothing was written in between. */
  bookmark(): Promise<string>;
  connection(): Connection;
  managed: boolean;
  close(): Promise<void>;
};

/** The open graph of a process that imports or decides. */
export type Graph = ReadGraph & { write: GraphWriter };

/** What a graph lets go of when it is closed: a Neo4j of our own, or nothing. */
type Lease = { managed: boolean; release(): Promise<void> };

const IMPORT_TIMEOUT_MS = 600_000;

function readGraphOver(
  { open, connection, close }: Sessions,
  lease: Lease | undefined,
  limits: DearLimits = DEAR,
): ReadGraph {
  const shared = { dear: dearBy(limits), perimeters: perimeters() };
  const fit = fitness(() => whyUnfit(reader({ timeoutMs: LOOKING_MS })));
  const reader: ReadGraph['reader'] = ({ ofWhole = false, ...options } = {}) =>
    readerOn({ ...options, ...shared, ...(ofWhole && { fit }), open });

  return {
    // Anew for each use: its counters are of one question.
    get read() {
      return reader({ timeoutMs: IMPORT_TIMEOUT_MS }).read;
    },
    reader,
    ...streamOver(open),
    async bookmark() {
      const session = open('READ');
      try {
        await session.run('RETURN 1');
        return session.lastBookmarks().join(' ');
      } catch (thrown) {
        throw explained(thrown);
      } finally {
        await session.close();
      }
    },
    connection,
    get managed() {
      return lease?.managed ?? false;
    },
    async close() {
      await close();
      await lease?.release();
    },
  };
}

/** The graph at an address, for who only reads; without any care for the server behind it. */
export const readGraphAt = (current: () => Connection, lease?: Lease): ReadGraph =>
  readGraphOver(sessionsTo(current), lease);

/** The graph at an address, for who writes as well; without any care for the server behind it. */
export function graphAt(current: () => Connection, lease?: Lease, dear?: DearLimits): Graph {
  const sessions = sessionsTo(current);
  return Object.assign(readGraphOver(sessions, lease, dear), { write: writerOn(sessions.open) });
}
