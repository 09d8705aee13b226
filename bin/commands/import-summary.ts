import { dirname, relative } from 'node:path';
import { decimalFromE4, e4FromDecimal } from '../../src/decimal.ts';
import type { ImportReport } from '../../seed/report.ts';
import { isLeftOut } from '../../seed/run/run.ts';

/** Characters of the names of one group; a group of a published folder takes two lines. */
const MOST_NAMES = 400;
const NUMBERS = ['read', 'accepted', 'created', 'updated', 'unchanged', 'retired', 'seconds'] as const;

export const count = (number: number): string => number.toLocaleString('en-GB');

/** Each sentence once, with the number of files it was said of where it was not said of all. */
function once(sentences: readonly string[], of: number): string[] {
  const times = Map.groupBy(sentences, (sentence) => sentence);
  return [...times].map(([sentence, all]) =>
    all.length === of ? sentence : `${sentence} (${count(all.length)} of ${count(of)} files)`,
  );
}

/** The reports of many files of one source as one: what was counted is added, what was said is said once. */
export function together(reports: readonly ImportReport[]): ImportReport {
  const [first] = reports;
  const sum = (name: (typeof NUMBERS)[number]): number =>
    Math.round(reports.reduce((total, report) => total + report[name], 0) * 100) / 100;
  const days = reports.flatMap(({ version }) => version?.split('@')[1]?.slice(0, 10) ?? []).toSorted();
  const rejected: Record<string, number> = {};
  for (const report of reports)
    for (const [reason, number] of Object.entries(report.rejected))
      rejected[reason] = (rejected[reason] ?? 0) + number;
  const totals = reports.flatMap(({ controlTotal }) => controlTotal ?? []);
  const rejections = reports.flatMap((report) =>
    report.rejections.map((one) => ({ ...one, detail: `${one.detail} (${report.file ?? ''})` })),
  );
  return {
    ...first!,
    ...Object.fromEntries(NUMBERS.map((name) => [name, sum(name)])),
    version: `${first!.source}, ${count(reports.length)} files of ${days[0] ?? ''} to ${days.at(-1) ?? ''}`,
    file: null,
    rejected,
    controlTotal:
      totals.length === 0
        ? null
        : decimalFromE4(totals.reduce((total, one) => total + e4FromDecimal(one), 0n)),
    rejections,
    notes: once(
      reports.flatMap(({ notes }) => notes),
      reports.length,
    ),
    warnings: once(
      reports.flatMap(({ warnings }) => warnings),
      reports.length,
    ),
  };
}

/** Files that were left out for one reason: how many, why, and their names. */
export type Group = { size: number; reason: string; names: string };

type File = { path: string; reason: string };

/** Every folder that a file is in, within the one that was searched, the widest first. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' || folder === '/' ? [] : [...foldersOf(folder), folder];
}

/** Folders all whose files were left out for one reason, by their names; other files by their own. */
function named(files: readonly File[], all: readonly File[]): string[] {
  const own = new Set(files);
  const others = new Set(all.filter((file) => !own.has(file)).flatMap(({ path }) => foldersOf(path)));
  const names = new Map<string, number>();
  for (const { path } of files) {
    const name = foldersOf(path).find((folder) => !others.has(folder)) ?? path;
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return [...names].map(([name, times]) => (times > 1 ? `${name} (${count(times)} files)` : name));
}

function shortened(names: readonly string[]): string {
  let length = 0;
  const shown = names.filter((name, index) => (length += name.length + 2) <= MOST_NAMES || index === 0);
  const more = names.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${count(more)} more (all with --report json)` : '');
}

const REASON = /^Left out: |\.$/g;

/** What was left out below a folder, the commonest reason first. */
export function groupsOf(
  reports: readonly ImportReport[],
  folder: string,
  loaded: readonly string[],
): Group[] {
  const files = reports.map(({ file, notes }) => ({
    path: relative(folder, file ?? ''),
    reason: (notes[0] ?? '').replaceAll(REASON, ''),
  }));
  const rest = loaded.map((path) => ({ path: relative(folder, path), reason: '' }));
  return [...Map.groupBy(files, ({ reason }) => reason)]
    .map(([reason, some]) => ({
      size: some.length,
      reason,
      names: shortened(named(some, [...files, ...rest])),
    }))
    .toSorted((a, b) => b.size - a.size);
}

/** How many files were loaded, left out and refused. */
export function lastLine(reports: readonly ImportReport[]): string {
  const left = reports.filter(isLeftOut).length;
  const refused = reports.filter((report) => report.refused !== null).length;
  const loaded = reports.length - left - refused;
  return `${count(loaded)} ${loaded === 1 ? 'file' : 'files'} loaded, ${count(left)} left out, ${count(refused)} refused`;
}
