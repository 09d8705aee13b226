import type { Graph } from '../../src/graph/graph.ts';
import type { Importer } from '../sources/importer.ts';
import type { Progress } from '../progress.ts';
import type { ImportReport } from '../report.ts';
import type { SchemaCheck } from '../store/notices/schema.ts';

export type ImportOptions = {
  /** The day the file describes, YYYY-MM-DD, when its name does not say. */
  asAt: string | null;
  /** The file corrects a version already loaded from other bytes. */
  replace: boolean;
  /** Read and check everything, write nothing. */
  dryRun: boolean;
  /** Refuse a file that has a rejected record. */
  strict: boolean;
  /** What records are checked against; they are loaded whatever it finds. */
  schema: SchemaCheck | null;
};

/** What a person asks for who says nothing more. */
export const AS_GIVEN: ImportOptions = {
  asAt: null,
  replace: false,
  dryRun: false,
  strict: false,
  schema: null,
};

/**
 * One path to load as one kind of source. With `sure` nobody named the file, a search in a folder took it for that:
 * that it is refused keeps no other from being loaded.
 */
export type Load = { importer: Importer; path: string; sure?: 'YES' | 'PERHAPS' };

/** The longest that an operation may take while the database is warm. */
export const LONGEST_ANSWER_MS = 5_000;

export type ImportContext = {
  graph: Graph;
  progress: Progress;
  options: ImportOptions;
  /** How long an answer may take: for so long nothing goes that one begun before may still read. Else LONGEST_ANSWER_MS. */
  longestAnswerMs?: number;
  /** Takes each report once its load is done, in the order of the loads. */
  reported?: (report: ImportReport) => Promise<void> | void;
};
