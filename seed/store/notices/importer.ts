import { BuyergraphError } from '../../../src/errors.ts';
import { assertNotFuture, versionId, type VersionFacts } from '../dataset.ts';
import type { ImportContext, ImportOptions, Importer } from '../../importer.ts';
import { ReportBuilder, type ImportReport } from '../../report.ts';
import { dayOf } from './dates.ts';
import { Deviations } from './deviations.ts';
import { member, textOf, type JsonObject } from '../../values/json.ts';
import { loadReleases } from './load.ts';
import { noticeFrom, type Notice } from './notice.ts';

/** A record of a file with its place: a release, or why it is none. */
export type ReleaseRecord = { locator: string; line: number } & (
  | { release: JsonObject }
  | { reason: string; detail: string }
  /** No record: the addresses of the extensions that a package names. */
  | { extensions: readonly string[] }
);

/** A file whose records are releases, or are put into that form. */
export type ReleaseSource = {
  path: string;
  bytes: number;
  sha256: string;
  encoding: string;
  /** Every record in order; can be called again. Throws SOURCE_REFUSED for a file that turns out to be damaged. */
  records: () => AsyncGenerator<ReleaseRecord>;
};

export type ReleaseKind = Pick<Importer, 'id' | 'title' | 'publisher' | 'licence' | 'takes'> & {
  /** What a record of it is called when a file has none. */
  records: string;
  /** @throws BuyergraphError SOURCE_REFUSED when the file is not of this kind. */
  open: (path: string) => Promise<ReleaseSource>;
  /** Which service published a process, by its ocid. */
  sourceOf: (ocid: string) => string;
  /** Whether the releases come as the standard's schema describes them. */
  hasSchema?: boolean;
  /** Why releases of such an ocid are not loaded unless somebody names their file; null when they are. */
  leavesOut?: (ocid: string) => string | null;
};

type Survey = { rows: number; rejected: number; lastDay: string };

/** Reads the file once to its end before anything is written. */
async function surveyOf(file: ReleaseSource, report: ReportBuilder, deviations: Deviations): Promise<Survey> {
  const survey = { rows: 0, rejected: 0, lastDay: '' };
  for await (const record of file.records()) {
    if ('extensions' in record) {
      deviations.extensions(record.extensions);
      continue;
    }
    if ('reason' in record) {
      survey.rejected += 1;
      report.reject({ line: record.line, reason: record.reason, detail: record.detail });
      continue;
    }
    report.accept();
    deviations.release(record.release, record.locator);
    survey.rows += 1;
    const day = dayOf(member(record.release, 'date')) ?? '';
    if (day > survey.lastDay) survey.lastDay = day;
  }
  return survey;
}

const noticesOf = ({ records }: ReleaseSource, { sourceOf }: ReleaseKind) =>
  async function* (): AsyncGenerator<Notice> {
    for await (const record of records())
      if ('release' in record) {
        const ocid = textOf(member(record.release, 'ocid'))!;
        yield noticeFrom(record.release, record.locator, sourceOf(ocid));
      }
  };

type Read = { kind: ReleaseKind; file: ReleaseSource; survey: Survey };

/** Each file is a version of its own, which adds to the others: the day of its last release, and its content. */
function versionOf({ kind, file, survey }: Read, day: string): VersionFacts {
  const { id, title, publisher, licence } = kind;
  const { sha256, bytes, path, encoding } = file;
  return {
    dataset: { id, title, publisher, licence, kind: 'CONTRACTS', synthetic: false, sample: false },
    asAt: `${day}.${sha256.slice(0, 8)}`,
    status: 'LOADED',
    sha256,
    bytes,
    path,
    rows: survey.rows,
    rejected: survey.rejected,
    controlTotalE4: null,
    periods: [],
    encoding,
  };
}

function assertAny({ kind, file, survey }: Read, { strict }: ImportOptions): void {
  const refuse = (why: string): BuyergraphError =>
    new BuyergraphError('SOURCE_REFUSED', `${file.path} ${why}; nothing was written.`);
  if (survey.rows === 0) throw refuse(`has no ${kind.records} in it`);
  if (strict && survey.rejected > 0)
    throw refuse(`has ${survey.rejected} wrong records and --strict was given`);
}

async function load(kind: ReleaseKind, path: string, context: ImportContext): Promise<ImportReport> {
  const report = new ReportBuilder(kind.id, path);
  const file = await kind.open(path);
  const deviations = new Deviations(kind.hasSchema ? context.options.schema : null);
  const survey = await surveyOf(file, report, deviations);
  for (const note of deviations.notes()) report.note(note);
  const read = { kind, file, survey };
  assertAny(read, context.options);
  const day = context.options.asAt ?? (survey.lastDay || 'undated');
  if (day !== 'undated') assertNotFuture(day);
  const version = versionOf(read, day);
  report.version(versionId(kind.id, version.asAt));
  if (!context.options.dryRun)
    await loadReleases(context, report, { version, notices: noticesOf(file, kind) });
  return report.done();
}

async function recognises({ open }: ReleaseKind, path: string): Promise<boolean> {
  try {
    for await (const record of (await open(path)).records()) return 'release' in record;
    return false;
  } catch {
    return false;
  }
}

/** A file is left out by the first of its releases. */
async function leftOut({ open, leavesOut }: ReleaseKind, path: string): Promise<string | null> {
  for await (const record of (await open(path)).records())
    if ('release' in record) return leavesOut?.(textOf(member(record.release, 'ocid'))!) ?? null;
  return null;
}

/** An importer of files whose records are releases. */
export const releaseImporter = (kind: ReleaseKind): Importer => ({
  id: kind.id,
  title: kind.title,
  publisher: kind.publisher,
  licence: kind.licence,
  takes: kind.takes,
  hasSchema: kind.hasSchema ?? false,
  recognises: (path) => recognises(kind, path),
  leavesOut: (path) => leftOut(kind, path),
  load: (path, context) => load(kind, path, context),
});
