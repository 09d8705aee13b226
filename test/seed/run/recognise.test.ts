import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { IMPORTERS } from '../../../seed/run/importers.ts';
import { Head } from '../../../seed/read/head.ts';
import { gathered } from '../../../seed/run/gather.ts';
import CF from '../../../seed/sources/contracts-finder-csv/columns.json' with { type: 'json' };
import { awardRelease } from '../../support/releases-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'buyergraph-heads-'));

async function headOf(content: string | Buffer): Promise<Head> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return Head.of(path);
}

/** By whom a file is surely recognised. */
async function recognised(content: string | Buffer): Promise<string[]> {
  const head = await headOf(content);
  const sure = [...IMPORTERS].filter(([, importer]) => importer.recognises(head) === 'YES');
  return sure.map(([id]) => id);
}

const COLUMNS = 'Supplier Name,Customer Name,For Month,Total Charge';
const SALES = `Framework,${COLUMNS}\nG-Cloud III,Acme,Ministry,Jan-14,5\n`;
const UNNAMED = `${COLUMNS}\nAcme,Ministry,Jan-14,5\n`;
const release = JSON.stringify(awardRelease('ocds-b5fd17-1', 'Ministry'));
const body = { title: 'Ministry', format: 'Other', details: { slug: 'ministry', govuk_status: 'live' } };

test.each<[string, string, string | Buffer]>([
  ['g-cloud-sales', 'a sales file', SALES],
  ['g-cloud-sales', 'one in UTF-16 below a title', Buffer.from(`\uFEFFG-Cloud\n\n${UNNAMED}`, 'utf16le')],
  ['cpv', 'a table of codes', 'CODE;DE;EN\n03000000-1;Land;Farming\n'],
  ['ccs-customer-urns', 'a list of customers', 'URN\tName\n10000001\tMinistry\n'],
  ['contracts-ocds', 'a release', release],
  ['contracts-ocds', 'a release whose names have blanks', '{" ocid":"ocds-kuma6s-1","tender ":{}}'],
  ['contracts-ocds', 'packed releases', gzipSync(release)],
  ['govuk-organisations', 'an answer of the organisations API', JSON.stringify({ results: [body] })],
  ['org-id-schemes', 'a list of org-id.guide', '{"name":{"en":"Companies House"},"code":"GB-COH"}'],
  ['ccs-customer-urns', 'URNs that begin as none did', 'URN\tName\n20000001\tMinistry\n'],
  ['ccs-customer-urns', 'the columns of 2013 alone', 'cloudstore-buyer;name;sector\n'],
  ['contracts-finder-csv', 'a search that found nothing', `${[...CF.required].join('\t')}\n`],
  ['contracts-ocds', 'a release cut off before it says anything', '{"ocid":"ocds-b5fd17-1","tag":["award"]'],
  ['contracts-ocds', 'a package cut off before its releases', `{"extensions":["https://x/ocds_lots/"`],
  ['contracts-ocds', 'one that ends within a word', String.raw`{"publisher":"Open-Contracting \"UK}]}`],
  ['govuk-organisations', 'a register cut off', '{"results":[{"details":{"govuk_status":"live"'],
])('%s recognises %s', async (source, _, content) => {
  expect(await recognised(content)).toEqual([source]);
});

test.each([
  ['a table of two columns that are named like codes', 'code,title\n1,x\n'],
  ['a schema of releases', '{"properties":{"ocid":{"type":"string"},"tender":{}}}'],
  ['a template of a release', '{"ocid":"","tender":{}}'],
  ['a schema cut off', '{"$schema":"http://x","id":"https://open-contracting.org/release.json","a":{'],
  ['whole JSON that names the standard', '{"about":"open-contracting {[","list":["["]}'],
  ['schools, whose URNs are others', 'URN,Name\n123456,St Mary’s School\n'],
  ['a web page', '<html><body>Supplier Name,Customer Name,For Month,Total Charge</body></html>'],
  ['a text in no form', 'hello'],
  ['sales that name no framework', UNNAMED],
  ['sales of another framework', SALES.replace('G-Cloud III', 'Vehicles RM1070')],
  [
    'a register of contracts',
    'DATE,SOURCE,BUYER,TITLE,VALUE,SUPPLIER\n27 Mar 2015,CF,Ministry,Spares,7680000,Acme\n',
  ],
  ['one with lots', 'Supplier,Customer,Lot,Award date,Month,Value\nAcme,Ministry,1,2015-01-01,Jan-15,5\n'],
  ['payments of any kind', 'Supplier Name,Customer Name,Date,Amount\nAcme,Ministry,2015-01-01,5\n'],
  ['customers of somebody', 'Customer Number,Customer Name\n55500001,Ministry\n'],
  ['codes of eight digits', 'Code,Name\n04103211,Acme Limited\n'],
])('nobody recognises %s', async (_, content) => {
  expect(await recognised(content)).toEqual([]);
});

test('recognises a file of any size by its first 64 KB, cut off within a record', async () => {
  const line = `Acme,"Ministry of ""Works""",Jan-14,5\n`;
  const long = SALES + line.repeat(10_000);
  expect((await headOf(long)).bytes).toHaveLength(65_536);
  expect(await recognised(long)).toEqual(['g-cloud-sales']);
  expect(await recognised(`[${release},${' '.repeat(100_000)}${release.slice(0, 50)}`)).toEqual([
    'contracts-ocds',
  ]);
});

test('looks at no more than that of what unpacks to very much', async () => {
  const head = await headOf(gzipSync(Buffer.alloc(40 * 1024 * 1024, ' ')));
  expect(head.text).toHaveLength(65_536);
});

test('knows what is packed and cut off by what can be unpacked of it', async () => {
  const packed = gzipSync(
    Array.from({ length: 3_000 }, (_, place) => `${release.slice(0, -1)},"x":${place}}`).join('\n'),
  );
  expect(await recognised(packed.subarray(0, packed.length / 2))).toEqual(['contracts-ocds']);
  expect(await recognised(packed.subarray(0, 12))).toEqual([]);
});

test('leaves the published samples of the standard out, by the first process they name', async () => {
  const sample = await headOf(JSON.stringify(awardRelease('ocds-213czf-1', 'Council')));
  const ocds = IMPORTERS.get('contracts-ocds')!;
  expect(ocds.leavesOut?.(sample)).toContain('releases of no publisher known here (ocds-213czf-1)');
  expect(ocds.leavesOut?.(await headOf(release))).toBeNull();
});

test('sales that name no framework are of the one that the name of their file names', async () => {
  const own = mkdtempSync(join(tmpdir(), 'buyergraph-named-'));
  for (const name of ['G-Cloud-sales.csv', 'vehicle-sales.csv']) writeFileSync(join(own, name), UNNAMED);
  const { loads, leftOut } = await gathered(own, { importers: [...IMPORTERS.values()], isNamed: false });
  expect(loads.map(({ path }) => path)).toEqual([join(own, 'G-Cloud-sales.csv')]);
  expect(leftOut.map(({ path }) => path)).toEqual([join(own, 'vehicle-sales.csv')]);
});

test('hidden files and folders are nobody’s data, and not spoken of', async () => {
  const own = mkdtempSync(join(tmpdir(), 'buyergraph-hidden-'));
  mkdirSync(join(own, '.git'));
  for (const name of ['a.csv', '.a.csv', '.git/a.csv']) writeFileSync(join(own, name), SALES);
  const { loads, leftOut } = await gathered(own, { importers: [...IMPORTERS.values()], isNamed: false });
  expect([loads.map(({ path }) => path), leftOut]).toEqual([[join(own, 'a.csv')], []]);
});

test('a file that two kinds claim is named with both and not loaded', async () => {
  const own = mkdtempSync(join(tmpdir(), 'buyergraph-claimed-'));
  writeFileSync(join(own, 'a.csv'), SALES);
  const sales = IMPORTERS.get('g-cloud-sales')!;
  const rival = { ...sales, source: { ...sales.source, id: 'rival' } };
  const { loads, leftOut } = await gathered(own, { importers: [sales, rival], isNamed: false });
  expect(loads).toEqual([]);
  expect(leftOut).toEqual([
    { path: join(own, 'a.csv'), reason: 'taken for g-cloud-sales and rival: import it as the one it is' },
  ]);
});

test('what is cut off before it says what it is is named as that, and URNs that are none are read', async () => {
  const own = mkdtempSync(join(tmpdir(), 'buyergraph-broken-'));
  writeFileSync(join(own, 'a.json'), '{"uri":"https://example.org","list":[');
  writeFileSync(join(own, 'b.tsv'), 'URN\tName\n123456\tSt Mary’s School\n');
  const { loads, leftOut } = await gathered(own, { importers: [...IMPORTERS.values()], isNamed: false });
  expect(leftOut.map(({ reason }) => reason)).toEqual(['JSON that is cut off before it says what it is']);
  expect(loads.map(({ importer, sure }) => [importer.source.id, sure])).toEqual([
    ['ccs-customer-urns', 'PERHAPS'],
  ]);
});

test.each([
  ['{"uri":"https://example.org","releases":[]}', 'a package or list with no record in it'],
  ['[ ]\n', 'a package or list with no record in it'],
  ['{"results": [\n], "total": 0}', 'a package or list with no record in it'],
  ['{"list":[]}', 'of no kind that is known'],
  ['{"tests":[{"results":[]}],"x":[1]}', 'of no kind that is known'],
  ['null', 'of no kind that is known'],
  ['{"releases":[]', 'JSON that is cut off before it says what it is'],
])('%s is %s', async (content, reason) => {
  const own = mkdtempSync(join(tmpdir(), 'buyergraph-nothing-'));
  writeFileSync(join(own, 'day.json'), content);
  const { leftOut } = await gathered(own, { importers: [...IMPORTERS.values()], isNamed: false });
  expect(leftOut).toEqual([{ path: join(own, 'day.json'), reason }]);
});
