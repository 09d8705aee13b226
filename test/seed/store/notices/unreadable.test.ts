import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractsFinderCsv } from '../../../../seed/sources/contracts-finder-csv/index.ts';
import columns from '../../../../seed/sources/contracts-finder-csv/columns.json' with { type: 'json' };
import { dosOpportunities } from '../../../../seed/sources/dos-opportunities/index.ts';
import opportunityColumns from '../../../../seed/sources/dos-opportunities/columns.json' with { type: 'json' };
import type { Importer } from '../../../../seed/sources/importer.ts';
import { checkedFile } from '../../../../seed/run/check.ts';
import { AS_GIVEN } from '../../../../seed/run/context.ts';
import { SILENT } from '../../../../seed/progress.ts';
import { UnreadableValues } from '../../../../seed/store/notices/unreadable.ts';
import type { JsonObject } from '../../../../seed/values/json.ts';

function notesOn(...releases: JsonObject[]): string[] {
  const unreadable = new UnreadableValues();
  for (const release of releases) unreadable.see(release);
  return unreadable.notes();
}

const award = (more: JsonObject): JsonObject => ({ ocid: 'ocds-b5fd17-1', awards: [{ id: '1', ...more }] });

test('a release that can be read is silent, whatever form its values have', () => {
  const value = { amount: '£1,234.50', amountGross: 1.5e3, currency: ' gbp ' };
  const parties = [{ details: { scale: 'SME', sme: 'yes' }, vcse: 0 }];
  const said = award({ value, date: '2025-02-28T10:00:00+01:00', contractPeriod: { startDate: null } });
  expect(notesOn({ ...said, parties, tender: { value: { amount: 'n/a', currency: '' } } })).toEqual([]);
});

test('each field with values that cannot be read is told with their number and the first', () => {
  const pounds = award({
    value: { amount: 7, currency: 'POUNDS' },
    contractPeriod: { endDate: '2025-02-31' },
  });
  const large = award({ value: { amount: 1e30, currency: 'Pounds' }, date: '20255-01-01' });
  const others = { ocid: 'x', parties: [{ details: { scale: 'tiny', vcse: 'may be' } }], date: 20250101 };
  expect(notesOn(pounds, large, others)).toEqual([
    'Cannot be read, so it is unknown: awards.value.currency, 2 values, the first “POUNDS” of ocds-b5fd17-1.',
    'Cannot be read, so it is unknown: awards.contractPeriod.endDate, 1 value, the first “2025-02-31” of ocds-b5fd17-1.',
    'Cannot be read, so it is unknown: awards.value.amount, 1 value, the first “1e+30” of ocds-b5fd17-1.',
    'Cannot be read, so it is unknown: awards.date, 1 value, the first “20255-01-01” of ocds-b5fd17-1.',
    'Cannot be read, so it is unknown: parties.details.scale, 1 value, the first “tiny” of x.',
    'Cannot be read, so it is unknown: parties.details.vcse, 1 value, the first “…” of x.',
    'Cannot be read, so it is unknown: date, 1 value, the first “20250101” of x.',
  ]);
});

test('a day before any purchase is told, not taken', () => {
  expect(notesOn(award({ date: '1753-01-01' }), award({ date: '1900-01-01' }))).toEqual([
    'Cannot be read, so it is unknown: awards.date, 1 value, the first “1753-01-01” of ocds-b5fd17-1.',
  ]);
});

test('what is shown is short and says nothing personal, and twenty fields are spelt out', () => {
  const [long] = notesOn(award({ date: '9'.repeat(200) }));
  expect(long!.length).toBeLessThan(180);
  expect(notesOn(award({ date: '7 jo.bloggs@example.org' }))[0]).toContain('“7 [e-mail]”');
  const period = { startDate: 'x', endDate: 'x', maxExtentDate: 'x' };
  const value = { amount: 'x', amountGross: 'x', currency: 'x' };
  const part = { value, contractPeriod: period, period, date: 'x', dateSigned: 'x', datePublished: 'x' };
  const all = notesOn({ ...part, tender: { ...part, lots: [part] }, awards: [part], contracts: [part] });
  expect(all).toHaveLength(21);
  expect(all.at(-1)).toMatch(/^Cannot be read either: values of \d+ more fields\.$/);
});

async function reported(importer: Importer, row: Record<string, string>) {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-unreadable-')), 'a.tsv');
  writeFileSync(path, `${Object.keys(row).join('\t')}\n${Object.values(row).join('\t')}\n`);
  const { notes } = (
    await checkedFile(importer, await importer.read(path, null), { options: AS_GIVEN, progress: SILENT })
  ).report.done();
  return notes.filter((note) => note.startsWith('Cannot'));
}

const blank = ({ required }: { required: readonly string[] }): Record<string, string> =>
  Object.fromEntries(required.map((name) => [name, '']));

test('tables of notices tell theirs as well', async () => {
  const notice = {
    ...blank(columns),
    ...{ 'Notice Identifier': 'N1', 'Organisation Name': 'Ministry', 'Awarded Value': '10 to 20' },
    ...{ 'Published Date': '2025-01-01', 'Awarded Date': '31/02/2025' },
    'Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]': '[Acme|Road|NONE||Perhaps|No]',
  };
  expect(await reported(contractsFinderCsv, notice)).toEqual([
    expect.stringContaining('parties.sme, 1 value, the first “Perhaps” of contracts-finder:N1'),
    expect.stringContaining('awards.date, 1 value, the first “31/02/2025” of contracts-finder:N1'),
    expect.stringContaining('awards.value.amount, 1 value, the first “10 to 20” of contracts-finder:N1'),
  ]);
  const opportunity = {
    ...blank(opportunityColumns),
    ...{ ID: '7', 'Organisation Name': 'Ministry', 'Published At': '2018-01-01' },
    ...{ 'Winning supplier': 'Acme', 'Size of supplier': 'Huge', 'Contract start date': 'soon' },
  };
  expect(await reported(dosOpportunities, opportunity)).toEqual([
    expect.stringContaining('parties.details.scale, 1 value, the first “huge” of dos:7'),
    expect.stringContaining('awards.contractPeriod.startDate, 1 value, the first “soon” of dos:7'),
  ]);
});

test('addresses that are not served are told, and those that are not', () => {
  const documents = (...urls: string[]): JsonObject => ({
    ocid: 'x',
    tender: { documents: urls.map((url, at) => ({ id: String(at), documentType: 'tenderNotice', url })) },
  });
  expect(notesOn(documents('https://example.org/a', 'http://example.org'))).toEqual([]);
  expect(notesOn(documents('javascript:alert(1)', 'mailto:', 'https://example.org'))).toEqual([
    'Cannot be read, so it is unknown: tender.documents.url, 2 values, the first “javascript:alert(1)” of x.',
  ]);
});
