import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buyergraph } from '../support/command.ts';
import { emptyGraph, theGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const register = registerFile([{ slug: 'ministry' }]);
const sales = salesFileOf([
  { buyer: 'Ministry', supplier: 'Acme', net: '12.5' },
  { buyer: 'Ministry', supplier: 'Acme', net: 'a lot' },
]);

beforeAll(emptyGraph);

test('data goes to stdout and nothing else; the report for people goes to stderr', async () => {
  const { status, out, said } = await buyergraph('import', 'govuk-organisations', register);
  expect({ status, out }).toEqual({ status: 0, out: '' });
  expect(said).toContain('govuk-organisations@2020-01-01: 1 record read, 1 accepted');
});

test('--report json prints the report with the published keys', async () => {
  const { status, out } = await buyergraph('import', 'g-cloud-sales', sales, '--report', 'json');
  expect(status).toBe(0);
  const report = JSON.parse(out);
  expect(Object.keys(report)).toEqual(
    expect.arrayContaining([
      'source',
      'version',
      'read',
      'accepted',
      'rejected',
      'created',
      'updated',
      'unchanged',
      'retired',
      'controlTotal',
      'seconds',
    ]),
  );
  expect(report).toMatchObject({
    source: 'g-cloud-sales',
    version: 'g-cloud-sales@2014-01-31',
    read: 2,
    accepted: 1,
    rejected: { AMOUNT_UNREADABLE: 1 },
    created: 1,
    updated: 0,
    unchanged: 0,
    retired: 0,
    controlTotal: '12.50',
    seconds: expect.any(Number),
  });
});

test.each([
  ['a file that is not there', () => join(folder, 'absent.csv'), 'absent.csv does not exist'],
  ['a file of another kind', () => register, 'is govuk-organisations, not g-cloud-sales: import it as that'],
])('%s ends with 1 and one sentence', async (_, path, sentence) => {
  const { status, out, said } = await buyergraph('import', 'g-cloud-sales', path());
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said).toContain(sentence);
  expect(said.trim().split('\n')).toHaveLength(1);
});

test.each([
  ['a directory', () => folder, /folder|directory/i],
  ['an empty file', () => file('empty-2014-01-31.csv', ''), /empty/],
  [
    'a binary',
    () => file('binary-2014-01-31.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1])),
    /binary|zip|spreadsheet/i,
  ],
  [
    'a file with a column missing',
    () => file('narrow-2014-01-31.csv', 'Supplier,Customer,For_Month\nAcme,Ministry,2013-04-01\n'),
    /amount/i,
  ],
  [
    'a file cut off in a record',
    () => {
      const cut = salesFileOf([
        { buyer: 'Ministry', supplier: 'Acme', net: '1', description: 'long, and "quoted"' },
      ]);
      truncateSync(cut, 190);
      return cut;
    },
    /cut off|quote|end/i,
  ],
])('%s is refused, and the graph stays as it is', async (_, path, sentence) => {
  const graph = await theGraph();
  const before = await graph.bookmark();
  await expect(imported(graph, ['g-cloud-sales', path()])).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringMatching(sentence),
  });
  expect(await graph.bookmark()).toBe(before);
});

test('a sales file given as a register is refused with the reason and what it is', async () => {
  await expect(imported(await theGraph(), ['govuk-organisations', sales])).rejects.toThrow(
    /is g-cloud-sales, not govuk-organisations: import it as that/,
  );
});

test('of several files one that is refused keeps none of the others back, and has its place in the report', async () => {
  const undated = file('undated.csv', 'Framework,Supplier,Customer,Return Month,Evidenced Spend\n');
  const good = registerFile([{ slug: 'office' }]);
  for (const paths of [
    [good, undated],
    [undated, good],
  ]) {
    const { status, out } = await buyergraph('import', 'govuk-organisations', ...paths, '--report', 'json');
    expect(status).toBe(1);
    const reports = JSON.parse(out) as { refused?: string | null }[];
    expect(reports).toHaveLength(2);
    expect(reports.filter(({ refused }) => refused != null)).toHaveLength(1);
  }
});
