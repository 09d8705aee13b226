import { basename } from 'node:path';
import { counted } from '../../src/counted.ts';
import { BuyergraphError } from '../../src/errors.ts';
import type { Importer, NoticesImporter } from '../sources/importer.ts';
import { refused } from '../read/files.ts';
import type { Placed, SourceFile } from '../read/source-file.ts';
import type { Progress } from '../progress.ts';
import { ReportBuilder, type Rejected } from '../report.ts';
import { assertNotFuture, versionId, type VersionFacts } from '../store/dataset.ts';
import { MembersNotKept } from '../store/notices/not-kept.ts';
import { UnreadableValues } from '../store/notices/unreadable.ts';
import { Disagreements } from '../store/notices/disagreements.ts';
import { Deviations } from '../store/notices/deviations.ts';
import { member } from '../values/json.ts';
import { dayOf } from '../store/notices/dates.ts';
import { acceptedBy, type Accepting } from './accepted.ts';
import type { ImportContext, ImportOptions } from './context.ts';
import { unexpected } from './expected.ts';
import { Sales } from './sales.ts';

/** Says that a source tells nothing of the day it was made. */
const UNDATED = 'undated';
/** Columns or members that a report names one by one. */
const MOST_UNREAD = 30;

type Taking = { importer: Importer; file: SourceFile<unknown>; report: ReportBuilder; progress: Progress };

/** A file that was read to its end and may be written. */
export type Checked<I extends Importer = Importer> = {
  importer: I;
  file: SourceFile<unknown>;
  report: ReportBuilder;
  version: VersionFacts;
  /** The good records, of what is small enough to be held: facts and names. */
  records: readonly unknown[];
  /** The names printed on lines. */
  sales: Sales;
};

type Taken = { rows: number; rejected: number; first: Rejected | null };

async function takeAll<Record>(
  { file, report, progress }: Taking,
  importer: Accepting<Placed<unknown>, Record>,
  take: (record: Record, place: { line: number; locator: string }) => void,
): Promise<Taken> {
  const seen = new Set<string>();
  const taken: Taken = { rows: 0, rejected: 0, first: null };
  progress.begin(`reading ${basename(file.path)}`, null);
  for await (const raw of file.records()) {
    progress.advance(1);
    const found = acceptedBy(importer, raw, seen);
    if ('reason' in found) {
      taken.rejected += 1;
      taken.first ??= found;
      const { line, locator } = raw;
      report.reject({ line, locator, reason: found.reason, detail: found.detail });
      continue;
    }
    taken.rows += 1;
    report.accept();
    take(found.record, raw);
  }
  progress.end();
  return taken;
}

function assertGood({ importer, file }: Taking, taken: Taken, { strict }: ImportOptions): void {
  if (taken.rows === 0) throw refused(file.path, importer.none(taken.first));
  if (strict && taken.rejected > 0)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${counted(taken.rejected, 'record')} of ${file.path} ${taken.rejected === 1 ? 'is' : 'are'} wrong and --strict was given; nothing was written.`,
    );
}

/** @throws BuyergraphError SOURCE_REFUSED when a source that is always of some day does not say which. */
function dayDescribed(
  { importer, file, report }: Taking,
  records: readonly unknown[],
  asked: string | null,
): string {
  if (asked) return asked;
  const named = file.asAt ?? (importer.into === 'facts' ? importer.dayOf?.(records) : null);
  if (named) {
    report.note(`As at ${named.asAt}: ${named.reason}.`);
    return named.asAt;
  }
  if (importer.into === 'lines' || (importer.into === 'facts' && importer.isDated))
    throw refused(
      file.path,
      'does not say which day it describes, neither in its name nor in it. Add --as-at YYYY-MM-DD.',
    );
  return UNDATED;
}

/** What only one kind of source is asked while its records go by. */
class Survey {
  readonly records: unknown[] = [];
  readonly sales = new Sales();
  readonly deviations: Deviations;
  readonly notKept = new MembersNotKept();
  readonly unreadable = new UnreadableValues();
  readonly disagreements = new Disagreements();
  #lastDay = '';

  constructor(importer: Importer, { schema }: ImportOptions) {
    this.deviations = new Deviations(importer.into === 'notices' && importer.hasSchema ? schema : null);
  }

  /** Takes the records of the file, each into what its kind is asked. */
  take(taking: Taking): Promise<Taken> {
    const { importer } = taking;
    if (importer.into === 'lines')
      return takeAll(taking, importer, (sale, { line }) => this.sales.add(sale, line));
    if (importer.into === 'notices')
      return takeAll(taking, importer, (record, { locator }) => this.#notice(importer, record, locator));
    return takeAll(taking, importer, (record) => void this.records.push(record));
  }

  #notice(importer: NoticesImporter<unknown, unknown>, record: unknown, locator: string): void {
    const release = importer.transform(record);
    this.deviations.release(release, locator);
    if (importer.hasSchema) this.notKept.see(release);
    this.unreadable.see(release);
    this.disagreements.see(release);
    const day = dayOf(member(release, 'date')) ?? '';
    if (day > this.#lastDay) this.#lastDay = day;
  }

  /** The day of the last release; a file of notices is of that day. */
  get lastDay(): string | null {
    return this.#lastDay || null;
  }
}

function noteUnread(report: ReportBuilder, unread: readonly string[]): void {
  if (unread.length === 0) return;
  const more = unread.length - MOST_UNREAD;
  const named = unread.slice(0, MOST_UNREAD).map((name) => `“${name.slice(0, 60)}”`);
  report.note(`Nobody reads: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`);
}

/**
 * A file of notices adds to the others, so that each is a version of its own: its day, and its content. One that is of a
 * document is a version by that.
 */
const versionDay = ({ importer, file }: Taking, day: string): string =>
  file.document ?? (importer.into === 'notices' ? `${day}.${file.sha256.slice(0, 8)}` : day);

/**
 * Reads a path once to its end, before anything is written.
 * @throws BuyergraphError SOURCE_REFUSED when it is not of that kind, or not good enough for the options.
 */
export async function checkedFile(
  importer: Importer,
  file: SourceFile<unknown>,
  { options, progress }: Pick<ImportContext, 'options' | 'progress'>,
): Promise<Checked> {
  const { source } = importer;
  const report = new ReportBuilder(source.id, file.path);
  const taking: Taking = { importer, file, report, progress };
  for (const note of file.notes) report.note(note);
  const survey = new Survey(importer, options);
  const taken = await survey.take(taking);
  survey.deviations.extensions([...(file.extensions ?? [])]);
  for (const found of [survey.deviations, survey.unreadable, survey.disagreements])
    for (const note of found.notes()) report.note(note);
  assertGood(taking, taken, options);
  const asked = options.asAt ?? (importer.into === 'notices' ? survey.lastDay : null);
  const day = dayDescribed(taking, survey.records, asked);
  if (day !== UNDATED) assertNotFuture(day);
  const asAt = versionDay(taking, day);
  report.version(versionId(source.id, asAt));
  const totalE4 = importer.into === 'lines' ? survey.sales.totalE4 : null;
  if (totalE4 !== null) report.controlTotal(totalE4);
  noteUnread(report, [...file.unread(), ...survey.notKept.names()]);
  const days = importer.into === 'lines' ? survey.sales.periods : day === UNDATED ? [] : [day];
  for (const warning of unexpected(importer.expects, { rows: taken.rows, totalE4, days }))
    report.warn(warning);
  const version: VersionFacts = {
    dataset: source,
    asAt,
    status: 'LOADED',
    sha256: file.sha256,
    bytes: file.bytes,
    path: file.path,
    rows: taken.rows,
    rejected: taken.rejected,
    rejections: report.done().rejected,
    controlTotalE4: totalE4,
    periods: importer.into === 'lines' ? survey.sales.periods : [],
    encoding: file.encoding,
  };
  return { importer, file, report, version, records: survey.records, sales: survey.sales };
}
