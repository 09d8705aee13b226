import type { Graph } from '../src/graph/graph.ts';
import type { Log } from '../src/log.ts';
import type { ImportReport } from './report.ts';

/** Says how far a long work has come; on a terminal it is a bar, elsewhere nothing. */
export type Progress = {
  begin(label: string, total: number | null): void;
  advance(by: number): void;
  end(): void;
};

/** A compiled schema. */
export type SchemaCheck = {
  /** The schema's file and those of its extensions. */
  files: readonly string[];
  /** How a record deviates: a place and the rule it breaks, without any value. */
  deviations: (record: unknown) => readonly string[];
};

export type ImportOptions = {
  /** The day the file describes, YYYY-MM-DD, when its name does not say. */
  asAt: string | null;
  /** The file corrects a version already loaded from other bytes. */
  replace: boolean;
  /** Read and check everything, write nothing. */
  dryRun: boolean;
  /** Refuse the file at the first rejected record. */
  strict: boolean;
  /** What records are checked against; they are loaded whatever it finds. */
  schema: SchemaCheck | null;
};

export type ImportContext = { graph: Graph; log: Log; progress: Progress; options: ImportOptions };

/** Which days, both included, to fetch of a service. Without `since`: on from those fetched before. */
export type LiveSpan = {
  service: string;
  since: string | null;
  until: string | null;
  /** Where the service is, when it is not at its own address: a replay of it. */
  address: string | null;
};

/** Fetched files are kept below `home`; `say` tells a person what is waited for. */
export type LiveContext = { home: string; progress: Progress; say: (sentence: string) => void };

/** One kind of published source and how it enters the graph. */
export type Importer = {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  /** What a person may give it, in one line, for --help. */
  takes: string;
  /** Fetches the source from where it is published into a folder that `load` reads. Only when a person asks for it. */
  live?: (address: string | null, context: LiveContext) => Promise<string>;
  /** Fetches what a service published on some days into files that `load` reads. Only when a person asks for it. */
  liveFrom?: {
    services: readonly string[];
    fetch: (span: LiveSpan, context: LiveContext) => Promise<readonly string[]>;
  };
  /** Whether a path is of this kind, by reading as little of it as that takes. Never throws. */
  recognises: (path: string) => Promise<boolean>;
  /** Whether everything in a folder is together one load of this kind. */
  recognisesFolder?: (folder: string) => Promise<boolean>;
  /** Why a file of this kind is not loaded unless somebody names it; null when it is. */
  leavesOut?: (path: string) => Promise<string | null>;
  /** Whether a schema is published that its records should follow. */
  hasSchema?: boolean;
  /** Reads one file or folder. Throws SOURCE_REFUSED, with the graph untouched, when it is not of this kind. */
  load(path: string, context: ImportContext): Promise<ImportReport>;
};

/** Recognises what a reader reads without complaint. */
export const isRead =
  (read: (path: string) => Promise<unknown>) =>
  (path: string): Promise<boolean> =>
    read(path).then(
      () => true,
      () => false,
    );
