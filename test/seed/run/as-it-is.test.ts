import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importerNamed } from '../../../seed/run/importers.ts';
import { Head } from '../../../seed/read/head.ts';
import { runImports } from '../../../seed/run/run.ts';
import { AS_GIVEN } from '../../../seed/run/context.ts';
import { noticeFrom } from '../../../seed/store/notices/notice.ts';
import type { JsonObject } from '../../../seed/values/json.ts';
import { noProgress, silent } from '../../support/imported.ts';
import { awardRelease } from '../../support/releases-file.ts';
import { aFile, collected } from '../published-file.ts';

const SOURCES = join(import.meta.dirname, '../sources');
const fixture = (path: string): string => readFileSync(join(SOURCES, path), 'utf8');

/** What becomes of each record of a file: the release it is, as the graph keeps it, or why it is none. */
async function releasesOf(source: string, path: string): Promise<unknown[]> {
  const importer = importerNamed(source);
  if (importer.into !== 'notices') throw new Error('no-notices');
  const seen = new Set<string>();
  const records = await collected((await importer.read(path, null)).records());
  return records.map((raw) => {
    const found = importer.accept(raw, seen);
    return 'reason' in found ? found.reason : noticeFrom(importer.transform(found.record), '', '').release;
  });
}

const jsonFile = (value: unknown): string => aFile(JSON.stringify(value), 'file.json');
const versioned = JSON.parse(fixture('contracts-ocds/fixtures/versioned-release.json')) as JsonObject;
const release = (id: string) => awardRelease(`ocds-b5fd17-${id}`, 'Ministry');

const AT_LAST = {
  ocid: 'ocds-h6vhtk-0e0160',
  id: '2',
  date: '2025-04-01T00:00:00Z',
  tag: ['award'],
  buyer: { id: 'GB-FTS-900120', name: 'Versioned Trial Council' },
  tender: { title: 'Versioned release trial' },
  awards: [{ id: '1', status: 'active', value: { amount: 777, currency: 'GBP' } }],
};

test.each<[string, unknown]>([
  ['alone', versioned],
  ['in a record', { ocid: versioned['ocid'], versionedRelease: versioned }],
  [
    'in a record beside links to its releases',
    { ocid: versioned['ocid'], releases: [{ url: 'https://x.uk/1' }], versionedRelease: versioned },
  ],
  ['in a package of records', { records: [{ ocid: versioned['ocid'], versionedRelease: versioned }] }],
])('a versioned release %s is read at its last values', async (_, content) => {
  const found = await releasesOf('contracts-ocds', jsonFile(content));
  expect(found.filter((one) => typeof one !== 'string')).toEqual([
    expect.objectContaining({ ...AT_LAST, tender: expect.objectContaining(AT_LAST.tender) }),
  ]);
});

test('the last value is the one of the last day, wherever it stands', async () => {
  const at = (releaseDate: string, value: unknown) => ({
    releaseID: releaseDate,
    releaseDate,
    releaseTag: ['tender'],
    value,
  });
  const title = [at('2025-03-02', 'New'), at('2025-03-01', 'Old')];
  const [found] = await releasesOf('contracts-ocds', jsonFile({ ocid: 'ocds-b5fd17-1', tender: { title } }));
  expect(found).toMatchObject({ tender: { title: 'New' }, id: '2025-03-02', date: '2025-03-02' });
});

test.each<[string, unknown]>([
  ['packages', { page: 1, results: [{ releases: [release('1')] }, { uri: 'x', releases: [release('2')] }] }],
  ['releases', { results: [release('1'), release('2')] }],
  [
    'records',
    { results: [{ records: [{ ocid: 'ocds-b5fd17-1', releases: [release('1')] }] }, release('2')] },
  ],
  ['pages', [{ results: [{ releases: [release('1')] }] }, { results: [{ releases: [release('2')] }] }]],
  ['lines', null],
])('a page of results gives the releases within its %s', async (_, content) => {
  const lines = ['1', '2'].map((id) => JSON.stringify({ results: [{ releases: [release(id)] }] })).join('\n');
  const path = content === null ? aFile(lines) : jsonFile(content);
  expect(await releasesOf('contracts-ocds', path)).toMatchObject([
    { ocid: 'ocds-b5fd17-1' },
    { ocid: 'ocds-b5fd17-2' },
  ]);
});

test('the handed page of results has two releases', async () => {
  const path = aFile(fixture('contracts-ocds/fixtures/results-page.json'));
  expect(await releasesOf('contracts-ocds', path)).toHaveLength(2);
});

const OPPORTUNITIES =
  'ID,Opportunity,Framework,Category,Organisation Name,Status\n1,A team,digital-outcomes,,Ministry,awarded\n';
const DAILY = fixture('contracts-finder-csv/fixtures/daily.csv');

test.each([
  ['as published', DAILY],
  ['without the package around it', DAILY.replaceAll('releases/0/', '')],
  ['with ; between cells', DAILY.replaceAll(',', ';')],
])('the releases of a day, flattened into columns, are put together again %s', async (_, content) => {
  expect(await releasesOf('contracts-finder-csv', aFile(content))).toMatchObject([
    {
      ocid: 'ocds-b5fd17-0e0181',
      date: '2020-08-05T10:00:00Z',
      tag: ['award'],
      buyer: { name: 'Dailyfile Trial Council' },
      awards: [
        { value: { amount: '1500', currency: 'GBP' }, suppliers: [{ name: 'Dailyfile Supplier Ltd' }] },
      ],
    },
    { awards: [{ suppliers: [{ name: 'Second Dailyfile plc' }, { name: 'Third Dailyfile Ltd' }] }] },
  ]);
});

test('flattened flags are true or false, and the same word elsewhere is a text', async () => {
  const importer = importerNamed('contracts-finder-csv');
  if (importer.into !== 'notices') throw new Error('no-notices');
  const header = 'ocid,tender/title,awards/0/suppliers/0/sme,awards/0/suppliers/0/name';
  const file = await importer.read(aFile(`${header}\nocds-b5fd17-1,TRUE,FALSE,True\n`), null);
  const [raw] = await collected(file.records());
  expect(importer.accept(raw!, new Set())).toEqual({
    record: {
      ocid: 'ocds-b5fd17-1',
      tender: { title: 'TRUE' },
      awards: [{ suppliers: [{ sme: false, name: 'True' }] }],
    },
  });
});

test('the handed export whose last row lacks its last cell is whole', async () => {
  const path = aFile(fixture('contracts-finder-csv/fixtures/no-closing-time.csv'));
  expect(await releasesOf('contracts-finder-csv', path)).toMatchObject([{ id: 'T-1' }, { id: 'T-2' }]);
});

const body = (slug: string) => ({
  title: slug,
  format: 'Other',
  details: { slug, govuk_status: 'live' },
  parent_organisations: [],
});

test.each([
  ['bodies', [body('a'), body('b')]],
  ['answers', [{ results: [body('a')] }, { results: [body('b')] }]],
])('the register as lines of %s is the register', async (_, lines) => {
  const path = aFile(lines.map((line) => JSON.stringify(line)).join('\n'), '2026-01-01.jsonl');
  const importer = importerNamed('govuk-organisations');
  expect(importer.recognises(await Head.of(path))).toBe('YES');
  expect(await collected((await importer.read(path, null)).records())).toHaveLength(2);
});

test('a register cut off in its second line is no register', async () => {
  const path = aFile(`${JSON.stringify(body('a'))}\n${JSON.stringify(body('b')).slice(0, -5)}`);
  await expect(importerNamed('govuk-organisations').read(path, null)).rejects.toThrow('it is not whole JSON');
});

test.each([
  ['contracts-finder-csv', 'contracts-ocds', DAILY],
  ['contracts-finder-csv', 'g-cloud-sales', DAILY],
  ['dos-opportunities', 'g-cloud-sales', OPPORTUNITIES],
  [
    'ccs-customer-urns',
    'g-cloud-sales',
    'cloudstore-buyer,name,sector,subsector\n10000001,Ministry,Central,\n',
  ],
  ['cpv', 'g-cloud-sales', 'code,check_digit,parent,type,name\n03000000,1,,division,Farming\n'],
])('a file of %s that is named as %s is told what it is, and nothing untrue', async (is, named, text) => {
  const path = aFile(text);
  const load = { importer: importerNamed(named), path };
  const graph = null as never;
  const context = { graph, log: silent, progress: noProgress, options: { ...AS_GIVEN, dryRun: true } };
  await expect(runImports([load], context)).rejects.toThrow(
    `${path} is ${is}, not ${named}: import it as that.`,
  );
});
