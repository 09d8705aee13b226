import { counted } from '../../src/counted.ts';
import { londonToday } from '../../src/days.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { refused } from '../read/files.ts';
import type { SourceFile } from '../read/source-file.ts';
import { ReportBuilder } from '../report.ts';
import type { Importer } from '../sources/importer.ts';
import { assertNotFuture, versionId, type VersionFacts } from '../store/dataset.ts';
import type { ImportContext } from './context.ts';
import { unexpected } from './expected.ts';
import type { Sales } from './sales.ts';
import { surveyed, type Survey, type Taken, type Taking } from './survey.ts';

/** Says that a source tells nothing of the day it was made. */
const UNDATED = 'undated';
/** Columns or members that a report names one by one. */
const MOST_UNREAD = 30;

/** A file that was read to its end and may be written. */
export type Checked = {
  importer: Importer;
  file: SourceFile<unknown>;
  report: ReportBuilder;
  version: VersionFacts;
  /** The good records, of what is small enough to be held: facts and names. */
  records: readonly unknown[];
  /** The names printed on lines. */
  sales: Sales;
};

const whyNone = ({ rejected, first }: Taken): string => {
  if (!first) return 'it has no record';
  const all =
    rejected === 1 ? 'its first record is' : `all ${counted(rejected, 'record')} are left out; the first is`;
  return `${all} left out as ${first.reason} (${first.detail})`;
};

function assertGood(
  { importer, file }: Pick<Checked, 'importer' | 'file'>,
  taken: Taken,
  isStrict: boolean,
): void {
  if (taken.rows === 0) throw refused(file.path, `${importer.none}: ${whyNone(taken)}; nothing was written.`);
  if (isStrict && taken.rejected > 0)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${counted(taken.rejected, 'record')} of ${file.path} ${taken.rejected === 1 ? 'is' : 'are'} wrong and --strict was given; nothing was written.`,
    );
}

/** @throws BuyergraphError SOURCE_REFUSED when a source that is always of some day does not say which. */
function dayDescribed({ file, report }: Taking, survey: Survey, asked: string | null): string {
  if (asked) return asked;
  const { lastDay } = survey;
  const named = file.asAt ?? survey.asAt;
  if (named && (!lastDay || (lastDay <= named.asAt && named.asAt <= londonToday()))) {
    report.note(`As at ${named.asAt}: ${named.reason}.`);
    return named.asAt;
  }
  if (lastDay) return lastDay;
  if (survey.isDated)
    throw refused(
      file.path,
      'does not say which day it describes, neither in its name nor in it. Add --as-at YYYY-MM-DD.',
    );
  return UNDATED;
}

function noteUnread(report: ReportBuilder, unread: readonly string[]): void {
  if (unread.length === 0) return;
  const more = unread.length - MOST_UNREAD;
  const named = unread.slice(0, MOST_UNREAD).map((name) => `“${name.slice(0, 60)}”`);
  report.note(`Nobody reads: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`);
}

/**
 * A file that adds to the others of its day is a version of its own: its day, and its content. One that is of a
 * document is a version by that.
 */
const versionDay = (file: SourceFile<unknown>, { isOneOfMany }: Survey, day: string): string =>
  file.document ?? (isOneOfMany ? `${day}.${file.sha256.slice(0, 8)}` : day);

/** The days that a file should not leave: those of its lines, or its own. */
function daysOf({ sales }: Survey, day: string): readonly string[] {
  if (sales.periods.length > 0) return sales.periods;
  return day === UNDATED ? [] : [day];
}

/**
 * Reads a path once to its end, before anything is written.
 * @throws BuyergraphError SOURCE_REFUSED when it is not of that kind, or not good enough for the options.
 */
export async function checkedFile(
  importer: Importer,
  file: SourceFile<unknown>,
  { options, progress }: Pick<ImportContext, 'options' | 'progress'>,
): Promise<Checked> {
  const { source: dataset, expects } = importer;
  const report = new ReportBuilder(dataset.id, file.path);
  const taking = { file, report, progress };
  for (const note of file.notes) report.note(note);
  const survey = await surveyed(importer, taking, options);
  const { taken, records, sales, totalE4 } = survey;
  for (const note of survey.notes) report.note(note);
  assertGood({ importer, file }, taken, options.strict);
  const day = dayDescribed(taking, survey, options.asAt);
  if (day !== UNDATED) assertNotFuture(day);
  const asAt = versionDay(file, survey, day);
  report.version(versionId(dataset.id, asAt));
  if (totalE4 !== null) report.controlTotal(totalE4);
  noteUnread(report, [...file.unread(), ...survey.unread]);
  for (const warning of unexpected(expects, { rows: taken.rows, totalE4, days: daysOf(survey, day) }))
    report.warn(warning);
  const { sha256, bytes, path, encoding } = file;
  const version: VersionFacts = {
    ...{ dataset, asAt, status: 'LOADED', sha256, bytes, path, encoding },
    ...{ rows: taken.rows, rejected: taken.rejected, rejections: report.done().rejected },
    ...{ controlTotalE4: totalE4, periods: sales.periods },
  };
  return { importer, file, report, version, records, sales };
}
