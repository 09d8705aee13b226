import { BuyergraphError } from '../../../src/errors.ts';
import { seedStatement } from '../../catalogue.ts';
import { applyIdentity } from '../../derive/identity/apply.ts';
import { versionId, writeVersion, type VersionFacts } from '../../store/dataset.ts';
import { isRead, type ImportContext, type Importer } from '../../importer.ts';
import { ReportBuilder, type ImportReport } from '../../report.ts';
import { settle } from '../../derive/settle.ts';
import { readCustomers, type Customer, type CustomerList } from './read.ts';
import { chunksOf } from '../../values/chunks.ts';

const SOURCE = 'ccs-customer-urns';
const SCHEME = 'GB-CCS-URN';
const CUSTOMERS_A_TRANSACTION = 2_000;
/** The list does not say of which day it is. */
const UNDATED = 'undated';

const dataset = {
  id: SOURCE,
  title: 'Crown Commercial Service customers',
  publisher: 'Crown Commercial Service',
  licence: 'OGL-UK-3.0',
  kind: 'CUSTOMERS',
  synthetic: false,
  sample: false,
};

const versionOf = (path: string, list: CustomerList, asAt: string): VersionFacts => ({
  dataset,
  asAt,
  status: 'LOADED',
  sha256: list.sha256,
  bytes: list.bytes,
  path,
  rows: list.customers.length,
  rejected: list.rejections.length,
  controlTotalE4: null,
  periods: [],
  encoding: list.encoding,
});

/** A customer is a buyer's name with a number beside it: who it is follows from both. */
const mentionOf = (version: string, { urn, name, sector }: Customer) => ({
  id: [version, 'BUYER', name, `${SCHEME}:${urn}`].join('|'),
  versionId: version,
  role: 'BUYER',
  raw: name,
  identifiers: [`${SCHEME}:${urn}`],
  sector,
  sample: null,
});

type Loading = {
  context: ImportContext;
  report: ReportBuilder;
  version: VersionFacts;
  customers: Customer[];
};

/** Mentions that are new are written; those of the version that the list no longer has go. */
async function write({ context, report, version, customers }: Loading): Promise<void> {
  const { graph, progress } = context;
  const id = versionId(SOURCE, version.asAt);
  const held = await graph.read<{ id: string }>(seedStatement('mentions-of-version'), { versionId: id });
  const rows = customers.map((customer) => mentionOf(id, customer));
  const stated = new Set(rows.map((row) => row.id));
  const known = new Set(held.map((one) => one.id));
  const created = rows.filter((row) => !known.has(row.id));
  const gone = [...known].filter((one) => !stated.has(one));
  report.count({ created: created.length, unchanged: rows.length - created.length, retired: gone.length });
  if (created.length === 0 && gone.length === 0) return;
  await graph.write.transaction(async (tx) => {
    await writeVersion(tx, version);
    if (gone.length > 0) await tx.run(seedStatement('mentions-remove'), { ids: gone });
  });
  progress.begin(`${id} customers`, created.length);
  for (const part of chunksOf(created, CUSTOMERS_A_TRANSACTION)) {
    await graph.write.transaction(async (tx) => {
      await tx.run(seedStatement('mentions-write'), { rows: part });
    });
    progress.advance(part.length);
  }
  progress.end();
}

async function load(path: string, context: ImportContext): Promise<ImportReport> {
  const report = new ReportBuilder(SOURCE, path);
  const list = await readCustomers(path);
  if (context.options.strict && list.rejections.length > 0)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${list.rejections.length} records are wrong and --strict was given; nothing was written.`,
    );
  const version = versionOf(path, list, context.options.asAt ?? UNDATED);
  report.version(versionId(SOURCE, version.asAt));
  for (const rejection of list.rejections) report.reject(rejection);
  for (const _ of list.customers) report.accept();
  if (context.options.dryRun) return report.done();
  await write({ context, report, version, customers: list.customers });
  await applyIdentity(context.graph);
  await settle(context.graph, context.progress);
  return report.done();
}

/** The Crown Commercial Service's customers with their numbers: who may buy, beyond GOV.UK's register. */
export const ccsCustomerUrns: Importer = {
  id: SOURCE,
  title: dataset.title,
  publisher: dataset.publisher,
  licence: dataset.licence,
  takes: 'one table of customers with their URN',
  recognises: isRead(readCustomers),
  load,
};
