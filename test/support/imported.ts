import { pino } from 'pino';
import { importerNamed } from '../../seed/run/importers.ts';
import { SILENT } from '../../seed/progress.ts';
import type { ImportReport } from '../../seed/report.ts';
import { AS_GIVEN, type ImportContext, type ImportOptions } from '../../seed/run/context.ts';
import { runImports } from '../../seed/run/run.ts';
import type { Graph } from '../../src/graph/graph.ts';

export const silent = pino({ level: 'silent' });
export const noProgress = SILENT;

type Given = readonly [source: string, path: string];

/** Imports paths as one command of `buyergraph import` does, but that it waits for nobody's answer unless told. */
export function importedTogether(
  graph: Graph,
  given: readonly Given[],
  { longestAnswerMs = 0, ...options }: Partial<ImportOptions> & Pick<ImportContext, 'longestAnswerMs'> = {},
): Promise<ImportReport[]> {
  const loads = given.map(([source, path]) => ({ importer: importerNamed(source), path }));
  const context = { graph, progress: noProgress, options: { ...AS_GIVEN, ...options }, longestAnswerMs };
  return runImports(loads, context);
}

/** Imports one path. */
export async function imported(
  graph: Graph,
  given: Given,
  options: Parameters<typeof importedTogether>[2] = {},
): Promise<ImportReport> {
  const [report] = await importedTogether(graph, [given], options);
  return report!;
}
