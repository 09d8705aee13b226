import { appendFile, mkdir } from 'node:fs/promises';
import { importRunsFile } from '../../src/import-runs.ts';
import type { ImportReport } from '../report.ts';
import type { ImportContext } from './context.ts';
import { runImports } from './run.ts';
import type { Work } from './work.ts';

/** The record of runs that changed nothing must not change the graph, so all runs are recorded beside it. */
async function record(home: string, report: ImportReport): Promise<void> {
  await mkdir(home, { recursive: true });
  const { rejections: _, ...line } = report;
  await appendFile(importRunsFile(home), `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}

/**
 * Does what one command asks for, and keeps a record of it in the data folder, whose lock its caller holds.
 * @returns the reports of what was loaded, then of what was not.
 */
export async function runCommand(
  { loads, leftOut }: Work,
  home: string,
  context: ImportContext,
): Promise<ImportReport[]> {
  const reported = async (report: ImportReport): Promise<void> => {
    if (!context.options.dryRun) await record(home, report);
    await context.reported?.(report);
  };
  return [...(await runImports(loads, { ...context, reported })), ...leftOut];
}
