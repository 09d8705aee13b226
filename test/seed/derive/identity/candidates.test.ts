import { beforeAll, expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import { candidates, type Candidate, type Wanted } from '../../../../seed/derive/identity/candidates.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { buyergraph } from '../../../support/command.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { registerFile } from '../../../support/register-file.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';
import { salesFileOf } from '../../../support/sales-file.ts';

const wanted: Wanted = { roles: ['BUYER', 'SUPPLIER'], dataset: null, minScore: 85, each: 3 };
const awardTo = (name: string) => ({
  awards: [{ id: '1', status: 'active', suppliers: [{ id: 's', name }] }],
});

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  const register = registerFile([
    { slug: 'courts-service', name: 'Courts Service', acronym: 'CS' },
    { slug: 'justice-northern', name: 'Department of Justice (Northern Ireland)' },
    { slug: 'ministry', name: 'Ministry of Justice' },
  ]);
  const lines = [
    { buyer: 'Courts Servcie', supplier: 'Churchill Contracts Ltd', net: '10' },
    { buyer: 'COURTS SERVCIE', supplier: 'Churchill Contracts Ltd', net: '5' },
    { buyer: 'Courts Service', supplier: 'Churchill Contracts Ltd', net: '1' },
  ];
  const releases = [
    awardRelease('ocds-b5fd17-1', 'Department Of Justice', awardTo('Churchil Contracts Limited')),
    awardRelease('ocds-b5fd17-2', 'Court\'s "Service" & Co', awardTo('=Churchill Contracts plc')),
  ];
  await imported(graph, ['govuk-organisations', register]);
  await imported(graph, ['g-cloud-sales', salesFileOf(lines, '2014-01-31')]);
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
});

const told = (rows: readonly Candidate[]) =>
  rows.map(({ role, spelling, candidate, lines, processes, awards }) =>
    [role, spelling, candidate, lines + processes + awards].join(' | '),
  );

test('a misspelt buyer is asked about once, with what is printed with it, and nobody who is known', async () => {
  const rows = await candidates(graph, { ...wanted, roles: ['BUYER'], dataset: 'g-cloud-sales' });
  expect(told(rows)).toEqual(['BUYER | COURTS SERVCIE | courts-service | 2']);
  expect(rows).toMatchObject([{ lines: 2, invoicedE4: 150_000n, name: 'Courts Service' }]);
});

test('of two suppliers nobody knows, the less printed is asked about', async () => {
  const rows = await candidates(graph, { ...wanted, roles: ['SUPPLIER'] });
  expect(told(rows)).toEqual([
    'SUPPLIER | Churchil Contracts Limited | name-churchill-contracts-ltd | 1',
    'SUPPLIER | =Churchill Contracts plc | name-churchill-contracts-ltd | 1',
    'SUPPLIER | =Churchill Contracts plc | name-churchil-contracts-ltd | 1',
  ]);
});

test('a supplier of one dataset may be one of another', async () => {
  const rows = await candidates(graph, {
    ...wanted,
    roles: ['SUPPLIER'],
    dataset: 'contracts-ocds',
    each: 1,
  });
  expect(new Set(rows.map(({ candidate }) => candidate))).toEqual(new Set(['name-churchill-contracts-ltd']));
});

test('a false friend may be ranked, but nothing is merged', async () => {
  const before = await checksum(graph);
  const rows = await candidates(graph, { ...wanted, minScore: 0, each: 9 });
  expect(rows.some(({ spelling }) => spelling === 'Department Of Justice')).toBe(true);
  expect(await checksum(graph)).toBe(before);
});

test('the command prints rows alone, and a spreadsheet’s formula as text', async () => {
  const { status, out, said } = await buyergraph('candidates', '--role', 'supplier', '--format', 'csv');
  expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('3 candidates') });
  const [head, , row] = out.split('\r\n');
  expect(head).toBe('role,spelling,lines,invoiced_gbp,processes,awards,candidate,name,score,decide');
  expect(row).toContain("supplier,'=Churchill Contracts plc,0,0.00,0,1,name-churchill-contracts-ltd");
});

test('--limit is the number of rows, and the command to decide survives a shell', async () => {
  const words = ['--role', 'buyer', '--min-score', '50', '--format', 'json'];
  const all = JSON.parse((await buyergraph('candidates', ...words)).out) as { decide: string }[];
  const { out } = await buyergraph('candidates', ...words, '--limit', '1');
  expect(JSON.parse(out)).toEqual(all.slice(0, 1));
  expect(all.map(({ decide }) => decide)).toContain(
    `npx buyergraph decide buyer 'Court'\\''s "Service" & Co' --is 'courts-service' --reason 'a spelling of Courts Service'`,
  );
});

test('a dataset that is not there is refused by name', async () => {
  const { status, out, said } = await buyergraph('candidates', '--source', 'g-cloud-sale');
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(said).toContain('Loaded: ');
  expect(said).toContain('g-cloud-sales');
});
