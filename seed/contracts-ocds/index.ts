import { BuyergraphError } from '../../src/errors.ts';
import { assertNotFuture, versionId, type VersionFacts } from '../pipeline/dataset.ts';
import type { ImportContext, Importer } from '../pipeline/importer.ts';
import { ReportBuilder } from '../pipeline/report.ts';
import { textOf, member } from '../releases/json.ts';
import { dayOf } from '../releases/dates.ts';
import { loadReleases } from '../releases/load.ts';
import { noticeFrom, type Notice } from '../releases/notice.ts';
import publishers from './publishers.json' with { type: 'json' };
import { releaseFile, type ReleaseFile } from './release-file.ts';

const SOURCE = 'contracts-ocds';

const dataset = {
  id: SOURCE,
  title: 'Contracting notices (OCDS)',
  publisher: 'Cabinet Office, Scottish Government, Welsh Government',
  licence: 'OGL-UK-3.0',
  kind: 'CONTRACTS',
  synthetic: false,
  sample: false,
};

/** Which service published a process, by the prefix of its ocid. */
function sourceOf(ocid: string): string {
  const prefix = /^ocds-([a-z0-9]{6})-/i.exec(ocid)?.[1]?.toLowerCase() ?? '';
  const known: Readonly<Record<string, { source: string }>> = publishers;
  return Object.hasOwn(known, prefix) ? known[prefix]!.source : prefix ? `ocds-${prefix}` : 'ocds';
}

type Survey = { rows: number; rejected: number; lastDay: string };

/** Reads the file once to its end before anything is written. */
async function surveyOf(file: ReleaseFile, report: ReportBuilder): Promise<Survey> {
  const survey = { rows: 0, rejected: 0, lastDay: '' };
  for await (const record of file.records()) {
    if ('reason' in record) {
      survey.rejected += 1;
      report.reject({ line: record.line, reason: record.reason, detail: record.detail });
      continue;
    }
    report.accept();
    survey.rows += 1;
    const day = dayOf(member(record.release, 'date')) ?? '';
    if (day > survey.lastDay) survey.lastDay = day;
  }
  return survey;
}

const noticesOf = (file: ReleaseFile) =>
  async function* (): AsyncGenerator<Notice> {
    for await (const record of file.records())
      if ('release' in record) {
        const ocid = textOf(member(record.release, 'ocid'))!;
        yield noticeFrom(record.release, record.locator, sourceOf(ocid));
      }
  };

/** Each file is a version of its own, which adds to the others: the day of its last release, and its content. */
const versionOf = (file: ReleaseFile, survey: Survey, asAt: string): VersionFacts => ({
  dataset,
  asAt: `${asAt}.${file.sha256.slice(0, 8)}`,
  status: 'LOADED',
  sha256: file.sha256,
  bytes: file.bytes,
  path: file.path,
  rows: survey.rows,
  rejected: survey.rejected,
  controlTotalE4: null,
  periods: [],
  encoding: 'UTF-8',
});

function assertAny(path: string, { rows, rejected }: Survey, { options }: ImportContext): void {
  const refuse = (why: string): BuyergraphError =>
    new BuyergraphError('SOURCE_REFUSED', `${path} ${why}; nothing was written.`);
  if (rows === 0) throw refuse('has no OCDS release, record or package in it');
  if (options.strict && rejected > 0) throw refuse(`has ${rejected} wrong records and --strict was given`);
}

async function load(path: string, context: ImportContext) {
  const report = new ReportBuilder(SOURCE, path);
  const file = await releaseFile(path);
  const survey = await surveyOf(file, report);
  assertAny(path, survey, context);
  const asAt = context.options.asAt ?? (survey.lastDay || 'undated');
  if (asAt !== 'undated') assertNotFuture(asAt);
  const version = versionOf(file, survey, asAt);
  report.version(versionId(SOURCE, version.asAt));
  if (context.options.dryRun) return report.done();
  await loadReleases(context, report, { version, notices: noticesOf(file) });
  return report.done();
}

async function recognises(path: string): Promise<boolean> {
  try {
    const file = await releaseFile(path);
    for await (const record of file.records()) return 'release' in record;
    return false;
  } catch {
    return false;
  }
}

/** Notices, awards and contracts as the UK's services publish them in the Open Contracting Data Standard. */
export const contractsOcds: Importer = {
  id: SOURCE,
  title: dataset.title,
  publisher: dataset.publisher,
  licence: dataset.licence,
  takes: 'OCDS packages, records or JSON Lines; also gzip, or ZIP of these',
  recognises,
  load,
};
