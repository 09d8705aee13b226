import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checksum } from '../../seed/audit/checksum.ts';
import type { ImportReport } from '../../seed/report.ts';
import { buyergraph, commandLine } from '../support/command.ts';
import { nodesOf } from '../support/facts-in.ts';
import { emptyGraph, theGraph } from '../support/graph.ts';
import { registerFile } from '../support/register-file.ts';
import { RELEASE_SCHEMA, SCHEMA_EXTENSION } from '../support/release-schema.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

/** A folder as people keep what they have downloaded. */
function downloads(): string {
  const folder = mkdtempSync(join(tmpdir(), 'buyergraph-all-'));
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const keep = (file: string, into: string) => copyFileSync(file, join(folder, into, basename(file)));
  for (const place of ['a', 'z/standard/schema', 'z/standard/docs', 'z/uk', 'schemes'])
    mkdirSync(join(folder, place), { recursive: true });
  keep(salesFileOf([{ buyer: 'Ministry', supplier: 'Acme Ltd', net: '12.5' }]), 'a');
  keep(registerFile([{ slug: 'ministry' }]), 'z');
  keep(releasesFile([awardRelease('ocds-b5fd17-1', 'Ministry', { tender: { title: 7 } })]), 'a');
  put('a/sample.json', JSON.stringify(awardRelease('ocds-213czf-000-00001', 'Fictional Council')));
  put('a/README.md', 'What is here');
  put('a/notes.csv', 'this,is\nno,source');
  put('z/standard/schema/release-schema.json', JSON.stringify(RELEASE_SCHEMA));
  put('z/uk/release-schema.json', JSON.stringify(SCHEMA_EXTENSION));
  put('z/uk/extension.json', '{"name":{"en":"United Kingdom"}}');
  put('z/standard/docs/example.json', JSON.stringify(awardRelease('ocds-b5fd17-2', 'Example Council')));
  put('schemes/gb-coh.json', JSON.stringify({ code: 'GB-COH', name: { en: 'Companies House' } }));
  put('schemes/gb-chc.json', JSON.stringify({ code: 'GB-CHC', name: { en: 'Charity Commission' } }));
  symlinkSync('/etc/hostname', join(folder, 'a/link.csv'));
  return folder;
}

const folder = downloads();
const all = (): Promise<{ status: number | null; out: string }> =>
  buyergraph('import', '--all', folder, '--report', 'json');
const reportsOf = (out: string): ImportReport[] => JSON.parse(out) as ImportReport[];

beforeAll(emptyGraph);

test('loads every file of a known kind, registers first, and names what it leaves out', async () => {
  const { status, out } = await all();
  expect(status).toBe(0);
  const reports = reportsOf(out);
  const loaded = reports.filter(({ source }) => source !== 'left-out');
  expect(loaded.map(({ source, created }) => [source, created])).toEqual([
    ['govuk-organisations', 1],
    ['org-id-schemes', 2],
    ['g-cloud-sales', 1],
    ['contracts-ocds', 1],
  ]);
  const left = reports
    .filter(({ source }) => source === 'left-out')
    .map(({ file, notes }) => [basename(file!), notes[0]]);
  expect(left).toEqual(
    expect.arrayContaining([
      ['README.md', 'Left out: a read-me or licence.'],
      ['notes.csv', 'Left out: of no kind that is known.'],
      ['link.csv', 'Left out: no regular file: links are not followed.'],
      ['release-schema.json', 'Left out: part of a standard: its schemas and examples.'],
      ['example.json', 'Left out: part of a standard: its schemas and examples.'],
      ['sample.json', expect.stringContaining('releases of no publisher known here (ocds-213czf-000-00001)')],
    ]),
  );
});

test('checks releases against the schema that lies beside them, with its extensions', async () => {
  const { out } = await buyergraph('import', '--all', folder, '--dry-run', '--report', 'json');
  const { notes } = reportsOf(out).find(({ source }) => source === 'contracts-ocds')!;
  expect(notes).toEqual([
    expect.stringMatching(
      /schema\/release-schema\.json with \S+\/z\/uk\/release-schema\.json: 1 of 1 release deviate/,
    ),
    'Deviates from the schema: /tender/title must be string,null (1 release, first at record 1).',
  ]);
});

test('a second time writes nothing', async () => {
  const graph = await theGraph();
  const [before, sum] = [await graph.bookmark(), await checksum(graph)];
  const { out } = await all();
  expect(reportsOf(out).reduce((created, report) => created + report.created + report.updated, 0)).toBe(0);
  expect([await graph.bookmark(), await checksum(graph)]).toEqual([before, sum]);
});

test('says what to give instead of a folder with nothing in it, and of words that do not go with --all', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'buyergraph-none-'));
  expect(await commandLine('import', '--all', empty)).toMatchObject({
    status: 1,
    said: expect.stringContaining('has no file in it'),
  });
  expect(await commandLine('import', 'g-cloud-sales', '--all', empty)).toMatchObject({
    said: expect.stringContaining('give it the folder alone'),
  });
  expect(await commandLine('import')).toMatchObject({
    said: expect.stringContaining('Say which kind of source, or --all and a folder'),
  });
});

test('a folder in which nothing is known is named file by file, and is no failure', async () => {
  const unknown = mkdtempSync(join(tmpdir(), 'buyergraph-unknown-'));
  const register =
    'DATE,SOURCE,BUYER,TITLE,VALUE,SUPPLIER\n27 Mar 2015,Finder,Ministry,Spares,7680000,Acme\n';
  for (const name of ['contracts_register_2015-03-31.csv', 'plain.csv'])
    writeFileSync(join(unknown, name), register);
  writeFileSync(join(unknown, 'empty.csv'), '');
  const { status, said } = await commandLine('import', '--all', unknown);
  expect(status).toBe(0);
  expect(said.trim().split('\n')).toEqual([
    'Left out:',
    '  2 of no kind that is known: contracts_register_2015-03-31.csv, plain.csv',
    '  1 is empty. Fetch it again: empty.csv',
    '0 files loaded, 3 left out, 0 refused',
  ]);
});

test('a refused file of a known kind is reported, the others of the folder are loaded, and it ends with 1', async () => {
  const graph = await emptyGraph();
  const mixed = mkdtempSync(join(tmpdir(), 'buyergraph-mixed-'));
  const sales = 'Framework,Supplier,Customer,Return Month,Evidenced Spend\n';
  writeFileSync(join(mixed, 'a-sales-2014-01-31.csv'), `${sales}G-Cloud III,Acme,Ministry,Jan-14,much\n`);
  writeFileSync(join(mixed, 'b-sales.csv'), `${sales}G-Cloud III,Acme,Ministry,Jan-14,5\n`);
  writeFileSync(join(mixed, 'c.json'), JSON.stringify(awardRelease('ocds-b5fd17-9', 'Ministry')));
  const { status, said, out } = await buyergraph('import', '--all', mixed, '--report', 'json');
  expect(status).toBe(1);
  expect(said).toContain('a-sales-2014-01-31.csv has no line that could be read');
  expect(said).toContain('b-sales.csv does not say which day it describes');
  expect(said.trim().split('\n').at(-1)).toBe('1 file loaded, 0 left out, 2 refused');
  expect(reportsOf(out).map(({ source, refused }) => [source, refused !== null])).toEqual([
    ['contracts-ocds', false],
    ['g-cloud-sales', true],
    ['g-cloud-sales', true],
  ]);
  expect(await nodesOf(graph, 'Award')).toHaveLength(1);
});

test('a folder is taken for the files of the kind that is named', async () => {
  const graph = await emptyGraph();
  const days = mkdtempSync(join(tmpdir(), 'buyergraph-days-'));
  for (const day of ['1', '2', '3', '4', '5'])
    writeFileSync(join(days, `${day}.json`), JSON.stringify(awardRelease(`ocds-213czf-${day}`, 'Ministry')));
  writeFileSync(join(days, 'README.md'), 'days');
  const { status, said } = await buyergraph('import', 'contracts-ocds', days);
  expect(status).toBe(0);
  expect(said).toContain('contracts-ocds, 5 files of 2025-01-01 to 2025-01-01: 5 records read, 5 accepted');
  expect(said).toContain('1 a read-me or licence: README.md\n5 files loaded, 1 left out, 0 refused');
  expect(await nodesOf(graph, 'Award')).toHaveLength(5);
});
