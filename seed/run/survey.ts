import { basename } from 'node:path';
import type { AsAt, SourceFile } from '../read/source-file.ts';
import type { Progress } from '../progress.ts';
import type { Rejected, ReportBuilder } from '../report.ts';
import type {
  FactsImporter,
  Importer,
  LinesImporter,
  NamesImporter,
  NoticesImporter,
  Sale,
} from '../sources/importer.ts';
import { dayOf } from '../store/notices/dates.ts';
import { Deviations } from '../store/notices/deviations.ts';
import { Disagreements } from '../store/notices/disagreements.ts';
import { MembersNotKept } from '../store/notices/not-kept.ts';
import { UnreadableValues } from '../store/notices/unreadable.ts';
import { member, type JsonObject } from '../values/json.ts';
import { acceptedBy, releasesOf, type Accepts } from './accepted.ts';
import type { ImportOptions } from './context.ts';
import { Sales } from './sales.ts';

/** A file whose records go by. */
export type Taking = { file: SourceFile<unknown>; report: ReportBuilder; progress: Progress };

export type Taken = { rows: number; rejected: number; first: Rejected | null };

/** What was found of a file while its records went by, whatever kind it is of. */
export type Survey = {
  taken: Taken;
  /** The good records, of what is small enough to be held: facts and names. */
  records: readonly unknown[];
  /** What lines of invoices say, and what they add up to; null of what has no amounts. */
  sales: Sales;
  totalE4: bigint | null;
  notes: readonly string[];
  /** Members that nobody reads. */
  unread: readonly string[];
  /** The day of the last record: the file is not of an earlier one, whatever it is called. */
  lastDay: string | null;
  /** The day by the records, where the file's name does not say. */
  asAt: AsAt | null;
  /** Whether it must be of some day. */
  isDated: boolean;
  /** Whether it adds to others of its day, and takes the place of none. */
  isOneOfMany: boolean;
};

const surveyOf = (taken: Taken): Survey => ({
  taken,
  ...{ records: [], sales: new Sales(), totalE4: null, notes: [], unread: [] },
  ...{ lastDay: null, asAt: null, isDated: false, isOneOfMany: false },
});

/** Takes each good record; the others are told in the report. */
async function takeAll<Record>(
  { file, report, progress }: Taking,
  accepts: Accepts<Record>,
  take: (record: Record, place: { line: number; locator: string }) => void,
): Promise<Taken> {
  const seen = new Set<string>();
  const taken: Taken = { rows: 0, rejected: 0, first: null };
  progress.begin(`reading ${basename(file.path)}`, null);
  for await (const raw of file.records()) {
    progress.advance(1);
    const found = accepts(raw, seen);
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

async function surveyNames(
  taking: Taking,
  importer: NamesImporter<unknown, unknown> | FactsImporter<unknown, unknown>,
): Promise<Survey> {
  const records: unknown[] = [];
  const taken = await takeAll(taking, acceptedBy(importer), (record) => void records.push(record));
  return { ...surveyOf(taken), records };
}

async function surveyFacts(taking: Taking, importer: FactsImporter<unknown, unknown>): Promise<Survey> {
  const survey = await surveyNames(taking, importer);
  return { ...survey, asAt: importer.dayOf?.(survey.records) ?? null, isDated: importer.isDated ?? false };
}

async function surveyLines(taking: Taking, importer: LinesImporter<unknown, Sale>): Promise<Survey> {
  const sales = new Sales();
  const taken = await takeAll(taking, acceptedBy(importer), (sale, { line }) => sales.add(sale, line));
  return { ...surveyOf(taken), sales, totalE4: sales.totalE4, isDated: true };
}

async function surveyNotices(
  taking: Taking,
  importer: NoticesImporter<unknown, unknown>,
  schema: ImportOptions['schema'],
): Promise<Survey> {
  const deviations = new Deviations(importer.hasSchema ? schema : null);
  const [notKept, unreadable, disagreements] = [
    new MembersNotKept(),
    new UnreadableValues(),
    new Disagreements(),
  ];
  let lastDay = '';
  const see = (release: JsonObject, locator: string): void => {
    deviations.release(release, locator);
    if (importer.hasSchema) notKept.see(release);
    unreadable.see(release);
    disagreements.see(release);
    const day = dayOf(member(release, 'date')) ?? '';
    if (day > lastDay) lastDay = day;
  };
  const taken = await takeAll(taking, releasesOf(importer), (release, { locator }) => see(release, locator));
  deviations.extensions([...(taking.file.extensions ?? [])]);
  return {
    ...surveyOf(taken),
    notes: [deviations, unreadable, disagreements].flatMap((one) => one.notes()),
    unread: notKept.names(),
    lastDay: lastDay || null,
    isOneOfMany: true,
  };
}

/** Reads a file to its end, and asks each record what its kind is asked. */
export function surveyed(importer: Importer, taking: Taking, { schema }: ImportOptions): Promise<Survey> {
  switch (importer.into) {
    case 'facts':
      return surveyFacts(taking, importer);
    case 'names':
      return surveyNames(taking, importer);
    case 'lines':
      return surveyLines(taking, importer);
    case 'notices':
      return surveyNotices(taking, importer, schema);
  }
}
