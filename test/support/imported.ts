import { pino } from 'pino';
import { importerNamed, loadedAs } from '../../seed/importers.ts';
import type { ImportOptions, Progress } from '../../seed/importer.ts';
import type { ImportReport } from '../../seed/report.ts';
import type { Graph } from '../../src/graph/graph.ts';

export const silent = pino({ level: 'silent' });
export const noProgress: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
};

const AS_GIVEN: ImportOptions = { asAt: null, replace: false, dryRun: false, strict: false, schema: null };

/** Imports one path as `buyergraph import` does. */
export const imported = (
  graph: Graph,
  [source, path]: readonly [source: string, path: string],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> =>
  loadedAs(importerNamed(source), path, {
    graph,
    log: silent,
    progress: noProgress,
    options: { ...AS_GIVEN, ...options },
  });
