import type { ImportReport } from '../../seed/report.ts';

const SHOWN = 10;
const count = (number: number): string => number.toLocaleString('en-GB');

/** The report for people, on stderr. */
export const tellReport =
  ({ dryRun }: { dryRun: boolean }) =>
  (report: ImportReport): void => {
    const {
      source,
      version,
      read,
      accepted,
      rejected,
      created,
      updated,
      unchanged,
      retired,
      controlTotal,
      seconds,
      rejections,
      notes,
      warnings,
    } = report;
    console.error(
      `${version ?? source}: ${count(read)} records read, ${count(accepted)} accepted${dryRun ? ' (dry run: nothing written)' : ''}`,
    );
    if (controlTotal) console.error(`  control total ${controlTotal}`);
    if (!dryRun)
      console.error(
        `  ${count(created)} created, ${count(updated)} updated, ${count(unchanged)} unchanged, ${count(retired)} retired in ${seconds} s`,
      );
    for (const [reason, number] of Object.entries(rejected))
      console.error(`  ${count(number)} rejected: ${reason}`);
    for (const { line, reason, detail } of rejections.slice(0, SHOWN))
      console.error(`    line ${line}: ${reason}: ${detail}`);
    if (rejections.length > SHOWN) console.error('    … (all with --report json)');
    for (const warning of warnings) console.error(`  Unexpected: ${warning}`);
    for (const note of notes) console.error(`  ${note}`);
  };
