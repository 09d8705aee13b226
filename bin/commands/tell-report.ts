import { counted } from '../../src/counted.ts';
import type { ImportReport } from '../../seed/report.ts';
import { isLeftOut } from '../../seed/run/run.ts';
import { count, groupsOf, lastLine, together } from './import-summary.ts';

const SHOWN = 10;
/** Files of one source that are told one by one. */
const FEW = 3;

type Told = { isDry: boolean; say: (line: string) => void };

/** The first of some lines, and how many more there are. */
function sayFirst(lines: readonly string[], say: Told['say']): void {
  for (const line of lines.slice(0, SHOWN)) say(`  ${line}`);
  if (lines.length > SHOWN) say(`  … and ${count(lines.length - SHOWN)} more with --report json`);
}

/** The report of one file, or of all files of one source together, for people. */
function tellReport(report: ImportReport, { isDry, say }: Told): void {
  const { source, version, read, accepted, rejected, created, updated, unchanged, retired } = report;
  const { controlTotal, seconds, rejections, notes, warnings } = report;
  const dry = isDry ? ' (dry run: nothing written)' : '';
  say(`${version ?? source}: ${counted(read, 'record')} read, ${count(accepted)} accepted${dry}`);
  if (controlTotal) say(`  control total ${controlTotal}`);
  if (!isDry)
    say(
      `  ${count(created)} created, ${count(updated)} updated, ${count(unchanged)} unchanged, ${count(retired)} retired in ${seconds} s`,
    );
  for (const [reason, number] of Object.entries(rejected)) say(`  ${count(number)} rejected: ${reason}`);
  sayFirst(
    rejections.map(({ locator, reason, detail }) => `  ${locator}: ${reason}: ${detail}`),
    say,
  );
  sayFirst(
    warnings.map((warning) => `Unexpected: ${warning}`),
    say,
  );
  sayFirst(notes, say);
}

/** What was loaded of each source: file by file when they are few. */
function tellLoaded(reports: readonly ImportReport[], told: Told): void {
  for (const ofSource of Map.groupBy(reports, ({ source }) => source).values())
    for (const report of ofSource.length > FEW ? [together(ofSource)] : ofSource) tellReport(report, told);
}

/** What was not loaded, grouped so that it fits a screen, and how much was. */
function tellRest(reports: readonly ImportReport[], { folder, say }: Told & { folder: string }): void {
  const left = reports.filter(isLeftOut);
  const refused = reports.filter((report) => report.refused !== null);
  if (left.length > 0) say('Left out:');
  const others = reports.flatMap((one) => (isLeftOut(one) ? [] : (one.file ?? [])));
  for (const { size, reason, names } of groupsOf(left, folder, others))
    say(`  ${count(size)} ${reason}: ${names}`);
  for (const { source, refused: sentence } of refused.slice(0, SHOWN))
    say(`Refused (${source}): ${sentence}`);
  if (refused.length > SHOWN) say(`  and ${count(refused.length - SHOWN)} more (all with --report json)`);
  say(lastLine(reports));
}

/** What one command did, for people, on stderr; `folder` is the one it was given, if it was given one. */
export function tellReports(
  reports: readonly ImportReport[],
  { isDry, folder }: { isDry: boolean; folder: string | null },
): void {
  const told = { isDry, say: (line: string): void => console.error(line) };
  tellLoaded(
    reports.filter((report) => !isLeftOut(report) && report.refused === null),
    told,
  );
  if (folder !== null) tellRest(reports, { ...told, folder });
}
