import { BuyergraphError } from '../../../src/errors.ts';
import { decimalFromE4 } from '../../../src/graphql/decimal.ts';
import { seedStatement } from '../../catalogue.ts';
import { assertNotFuture, versionId, type VersionFacts } from '../../store/dataset.ts';
import { isRead, type ImportContext, type Importer } from '../../importer.ts';
import { ReportBuilder } from '../../report.ts';
import { retireSample } from '../../store/sample.ts';
import { loadSpend, type SpendEntry } from '../../store/lines.ts';
import { asAtFromName } from './as-at.ts';
import { salesFile, type SalesFile } from './raw.ts';
import { surveyOf, type Survey } from './survey.ts';
import { lineFrom } from './transform.ts';

const SOURCE = 'g-cloud-sales';

const dataset = {
  id: SOURCE,
  title: 'G-Cloud sales',
  publisher: 'Crown Commercial Service',
  licence: 'not stated',
  kind: 'SALES',
  synthetic: false,
  sample: false,
};

function asAtOf(path: string, { options }: ImportContext, report: ReportBuilder): string {
  if (options.asAt) return options.asAt;
  const named = asAtFromName(path);
  if (!named)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `The name of ${path} does not say which day it describes. Add --as-at YYYY-MM-DD.`,
    );
  report.note(`As at ${named.asAt}: ${named.reason}.`);
  return named.asAt;
}

/** Another file under the date of a loaded one is either a mistake or a correction; only the user knows. */
async function assertMayLoad({ graph, options }: ImportContext, version: VersionFacts): Promise<void> {
  const id = versionId(SOURCE, version.asAt);
  const versions = await graph.read<{
    id: string;
    status: string;
    sha256: string;
    rows: bigint;
    controlTotalE4: bigint;
  }>(seedStatement('dataset-versions'), {});
  const held = versions.find((one) => one.id === id);
  if (!held || held.sha256 === version.sha256 || options.replace) return;
  const state = held.status === 'LOADED' ? 'already loaded' : 'half loaded, by an import that was cut short,';
  throw new BuyergraphError(
    'SOURCE_REFUSED',
    `${id} is ${state} from another file (${held.rows} lines, ${decimalFromE4(held.controlTotalE4)}); ` +
      `this one has ${version.rows} lines, ${decimalFromE4(version.controlTotalE4 ?? 0n)}. ` +
      'If it corrects that one add --replace; if it describes another day add --as-at YYYY-MM-DD.',
  );
}

const entriesOf = (file: SalesFile, id: string, asAt: string) =>
  async function* (): AsyncGenerator<SpendEntry> {
    for await (const entry of file.records()) {
      if ('reason' in entry) continue;
      const { record } = entry;
      const line = lineFrom(record, entry, {
        versionId: id,
        dataset: SOURCE,
        asAt,
        sample: false,
        vat: file.vat,
      });
      yield { line, buyer: record.buyer, supplier: record.supplier };
    }
  };

type Read = { path: string; asAt: string; file: SalesFile; survey: Survey };

const versionOf = ({ path, asAt, file, survey }: Read): VersionFacts => ({
  dataset,
  asAt,
  status: 'LOADED',
  sha256: file.sha256,
  bytes: file.bytes,
  path,
  rows: survey.rows,
  rejected: survey.rejected,
  controlTotalE4: survey.totalE4,
  periods: survey.periods,
  encoding: file.encoding,
});

async function load(path: string, context: ImportContext) {
  const report = new ReportBuilder(SOURCE, path);
  const file = await salesFile(path, context.options.asAt ?? undefined);
  report.note(`Read as ${file.encoding}: ${file.evidence}.`);
  if (!file.endsWithLineBreak)
    report.note('The file does not end in a line break: if it was cut off, its last amount may be.');
  const asAt = asAtOf(path, context, report);
  assertNotFuture(asAt);
  const id = versionId(SOURCE, asAt);
  report.version(id);
  const survey = await surveyOf(file, report);
  report.controlTotal(survey.totalE4);
  if (survey.rows === 0)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${path} has no line that could be read; nothing was written.`,
    );
  if (context.options.strict && survey.rejected > 0)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${survey.rejected} records of ${path} are wrong and --strict was given; nothing was written.`,
    );
  const version = versionOf({ path, asAt, file, survey });
  await assertMayLoad(context, version);
  if (context.options.dryRun) return report.done();
  await retireSample(context, 'SALES', report);
  await loadSpend(context, report, {
    version,
    buyers: survey.buyers,
    suppliers: survey.suppliers,
    entries: entriesOf(file, id, asAt),
  });
  return report.done();
}

/** G-Cloud sales: what suppliers reported as invoiced through the G-Cloud frameworks, line by line. */
export const gCloudSales: Importer = {
  id: SOURCE,
  title: dataset.title,
  publisher: dataset.publisher,
  licence: dataset.licence,
  takes: 'one published sales CSV of any vintage',
  recognises: isRead((path) => salesFile(path)),
  load,
};
