import { pino } from 'pino';
import { importerNamed } from '../../seed/importers.ts';
import { SILENT } from '../../seed/progress.ts';
import type { ImportReport } from '../../seed/report.ts';
import { AS_GIVEN, type ImportOptions } from '../../seed/run/context.ts';
import { runImports } from '../../seed/run/run.ts';
import type { Graph } from '../../src/graph/graph.ts';

export const silent = pino({ level: 'silent' });
export const noProgress = SILENT;

/** Imports one path as `buyergraph import` does. */
export async function imported(
  graph: Graph,
  [source, path]: readonly [source: string, path: string],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const loads = [{ importer: importerNamed(source), path }];
  const context = { graph, log: silent, progress: noProgress, options: { ...AS_GIVEN, ...options } };
  const [report] = await runImports(loads, context);
  return report!;
}
