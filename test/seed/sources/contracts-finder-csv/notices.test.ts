import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { SUPPLIERS } from '../../../../seed/sources/contracts-finder-csv/transform.ts';
import { linksOf, nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';

const NOTICE = {
  'Notice Identifier': 'COUNCIL001-1',
  'Organisation Name': 'Borough Council',
  Status: 'Awarded',
  'Published Date': '2020-09-29T17:15:24Z',
  Title: 'Paving. Ask Canary Bird on 020 7946 0999',
  Description: 'Write to canary@example.org',
  'Cpv Codes': '45233252 45233222-1 ',
  'Contact Name': 'Canary Bird',
  'Contact Email': 'canary@example.org',
  'Contact Telephone': '020 7946 0999',
  'Start Date': '01/10/2020',
  'End Date': '01/01/1',
  'Value Low': '1000',
  'Value High': '1000000-4000000',
  'Awarded Date': '2020-09-28',
  'Awarded Value': '3712490.5',
  [SUPPLIERS]: "[Acme Ltd|1 Road|COMPANIES_HOUSE|'4103211|Yes|No]",
  'Contract start date': '01/10/2020',
  'Contract end date': '30/09/2022',
  'OJEU Procedure Type': 'CallOffFromFrameworkAgreement ',
  'OJEU Contract Type': 'Services',
};

const graphOf = (...notices: object[]) => graphFrom(stringify(notices, { header: true }));

async function graphFrom(content: string) {
  const graph = await emptyGraph();
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-cf-')), 'notices.csv');
  writeFileSync(path, content);
  const report = await imported(graph, ['contracts-finder-csv', path]);
  return { graph, report };
}

test('a notice is a process with an award, its days read whichever way they are printed', async () => {
  const { graph } = await graphOf(NOTICE);
  expect(await nodesOf(graph, 'ContractingProcess')).toMatchObject([
    {
      id: 'contracts-finder:COUNCIL001-1',
      stage: 'CALL_OFF',
      route: 'CALL_OFF',
      valueStated: '1000000-4000000',
      cpv: ['45233222', '45233252'],
      startsOn: '2020-10-01',
    },
  ]);
  expect(await nodesOf(graph, 'Award')).toMatchObject([
    { valueE4: 37_124_905_000n, valueKind: 'AWARD', awardedOn: '2020-09-28', endsOn: '2022-09-30' },
  ]);
  expect(await linksOf(graph, 'AWARDED_TO')).toMatchObject([{ to: 'GB-COH-04103211', size: 'SME' }]);
});

test('a range is kept as printed and is no amount, and a day that is none is unknown', async () => {
  const { graph } = await graphOf(NOTICE);
  const [process] = await nodesOf(graph, 'ContractingProcess');
  expect(process).not.toHaveProperty('valueE4');
  expect(process).not.toHaveProperty('endsOn');
});

test('no contact of a notice comes in', async () => {
  const { graph } = await graphOf(NOTICE);
  const stored = [await nodesOf(graph, 'ContractingProcess'), await nodesOf(graph, 'Mention')];
  const all = JSON.stringify(stored, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  for (const canary of ['Canary Bird', 'canary@example.org', '7946']) expect(all).not.toContain(canary);
});

test('a notice that cannot be read is reported, and the others come in', async () => {
  const { graph, report } = await graphOf(
    NOTICE,
    { ...NOTICE, 'Notice Identifier': '' },
    { ...NOTICE, 'Notice Identifier': '2', 'Organisation Name': '' },
    { ...NOTICE, 'Notice Identifier': '3', [SUPPLIERS]: '[Acme]' },
  );
  expect(report).toMatchObject({
    read: 4,
    accepted: 1,
    rejected: { NOTICE_IDENTIFIER_MISSING: 1, BUYER_MISSING: 1, SUPPLIER_UNREADABLE: 1 },
  });
  expect(await nodesOf(graph, 'Award')).toHaveLength(1);
});

test('a notice without its last, empty cells is whole; one cut off before its suppliers is none', async () => {
  const lines = stringify([NOTICE, { ...NOTICE, 'Notice Identifier': '2' }], { header: true }).split('\n');
  const withoutLast = lines[2]!.replace(/,[^,]*,[^,]*$/, '');
  const withoutSuppliers = lines[2]!.replace(/,\[Acme.*/, '').replace('2', '3');
  const { report } = await graphFrom([lines[0], lines[1], withoutLast, withoutSuppliers, ''].join('\n'));
  expect(report).toMatchObject({ read: 3, accepted: 2, rejected: { TOO_FEW_COLUMNS: 1 } });
  expect(report.rejections[0]?.detail).toContain('it ends before “Supplier [Name|');
});

test.each([
  ['Awarded', 'active'],
  ['Open', 'active'],
  ['Withdrawn', 'cancelled'],
  ['Cancelled', 'cancelled'],
])('the award of a notice that is %s is %s', async (Status, status) => {
  const { graph } = await graphOf({ ...NOTICE, Status });
  expect(await nodesOf(graph, 'Award')).toMatchObject([{ status, valueE4: 37_124_905_000n }]);
});

test.each([
  ['with its value', { [SUPPLIERS]: '' }, ['cancelled']],
  ['without an award', { 'Awarded Date': '', 'Awarded Value': '', [SUPPLIERS]: '' }, []],
])('a later export that has a notice withdrawn %s takes its award back', async (_, more, statuses) => {
  const { graph } = await graphOf(NOTICE);
  const gone = { ...NOTICE, ...more, Status: 'Withdrawn', 'Published Date': '2020-10-29T17:15:24Z' };
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-cf-')), 'notices.csv');
  writeFileSync(path, stringify([gone], { header: true }));
  await imported(graph, ['contracts-finder-csv', path]);
  expect((await nodesOf(graph, 'Award')).map(({ status }) => status)).toEqual(statuses);
});

test('a file of which no record is good says how many there are and why the first is left out', async () => {
  const bad = { ...NOTICE, 'Notice Identifier': '' };
  const long = { ...NOTICE, 'Organisation Name': 'x'.repeat(5_000) };
  await expect(graphOf(bad)).rejects.toThrow(
    /has no notice of Contracts Finder in it: its first record is left out as NOTICE_IDENTIFIER_MISSING/,
  );
  await expect(graphOf(long, bad)).rejects.toThrow(
    /all 2 records are left out; the first is left out as TOO_LONG/,
  );
});
