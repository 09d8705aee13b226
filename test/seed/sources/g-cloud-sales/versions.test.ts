import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../../../../seed/audit/audit.ts';
import { checksum } from '../../../../seed/audit/checksum.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { ask } from '../../../support/ask.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported, noProgress } from '../../../support/imported.ts';
import { salesFileOf, type LineTold } from '../../../support/sales-file.ts';

const line = (month: string, net: string, more: Partial<LineTold> = {}): LineTold => ({
  buyer: 'Ministry',
  supplier: 'Acme',
  month,
  net,
  ...more,
});

const WINTER = [line('2013-01', '100'), line('2013-01', '100'), line('2013-02', '0.0001')];
const SPRING = [line('2013-02', '7'), line('2013-03', '-2.5'), line('2013-03', '0', { supplier: 'Boreal' })];
const OLD = salesFileOf(WINTER, '2013-02-28');
const MIDDLE = salesFileOf([line('2013-02', '5'), line('2013-03', '1')], '2013-03-31');
const NEW = salesFileOf(SPRING, '2013-04-30');

async function graphOf(...files: string[]): Promise<Graph> {
  const graph = await emptyGraph();
  for (const file of files) await imported(graph, ['g-cloud-sales', file]);
  return graph;
}

const totalOf = async (graph: Graph, knownAt: string | null = null): Promise<object> => {
  const question = `query ($knownAt: Date) { invoiced(filter: { knownAt: $knownAt }) { total { net gross credits lines } } }`;
  return (await ask(graph, question, { knownAt })).invoiced.total;
};

const drift = async (graph: Graph) => (await audit(graph, noProgress, false)).findings;

test('each month counts once, from the newest file that has it, and identical lines are separate lines', async () => {
  const graph = await graphOf(OLD, MIDDLE, NEW);
  expect(await totalOf(graph)).toEqual({ net: '204.50', gross: '207.00', credits: '-2.50', lines: 5 });
  expect(await totalOf(graph, '2013-04-29')).toEqual({
    net: '206.00',
    gross: '206.00',
    credits: '0.00',
    lines: 4,
  });
  expect(await totalOf(graph, '2013-03-01')).toEqual({
    net: '200.0001',
    gross: '200.0001',
    credits: '0.00',
    lines: 3,
  });
  expect(await totalOf(graph, '2013-02-27')).toMatchObject({ lines: 0 });
  expect(await drift(graph)).toEqual([]);
});

test('every order of the files ends in the same graph', async () => {
  const orders = [
    [OLD, MIDDLE, NEW],
    [NEW, MIDDLE, OLD],
    [MIDDLE, NEW, OLD, MIDDLE],
  ];
  const sums = new Set<string>();
  for (const order of orders) sums.add(await checksum(await graphOf(...order)));
  expect(sums.size).toBe(1);
});

test('a second import writes nothing', async () => {
  const graph = await graphOf(OLD, NEW);
  const before = await graph.bookmark();
  expect(await imported(graph, ['g-cloud-sales', OLD])).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 3,
  });
  expect(await graph.bookmark()).toBe(before);
});

test('a dry run says what there is and writes nothing', async () => {
  const graph = await graphOf(OLD);
  const before = await graph.bookmark();
  const report = await imported(graph, ['g-cloud-sales', NEW], { dryRun: true });
  expect(report).toMatchObject({ read: 3, accepted: 3, controlTotal: '4.50', created: 0 });
  expect(await graph.bookmark()).toBe(before);
});

test('another file for the same day is refused unless it is said to replace the former', async () => {
  const graph = await graphOf(OLD, NEW);
  const before = await graph.bookmark();
  const corrected = salesFileOf([line('2013-03', '40', { supplier: 'Corvus' })], '2013-04-30');
  await expect(imported(graph, ['g-cloud-sales', corrected])).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining('add --replace'),
  });
  expect(await graph.bookmark()).toBe(before);
  const report = await imported(graph, ['g-cloud-sales', corrected], { replace: true });
  expect(report).toMatchObject({ created: 0, updated: 1, retired: 2 });
  expect(await drift(graph)).toEqual([]);
  const replaced = await checksum(graph);
  expect(replaced).toBe(await checksum(await graphOf(OLD, corrected)));
});

test('a corrected file takes out the lines of a month that it no longer has', async () => {
  const graph = await graphOf(salesFileOf([line('2013-03', '1'), line('2013-02', '7')], '2013-04-30'));
  const corrected = salesFileOf([line('2013-03', '1')], '2013-04-30');
  const report = await imported(graph, ['g-cloud-sales', corrected], { replace: true });
  expect(report).toMatchObject({ unchanged: 1, retired: 1 });
  expect(await checksum(graph)).toBe(await checksum(await graphOf(corrected)));
});

test('a file cut off within a record is refused and the graph stays as it is', async () => {
  const graph = await graphOf(OLD);
  const before = await graph.bookmark();
  const cut = salesFileOf([...SPRING, line('2013-03', '3', { description: 'A long, "quoted" text' })]);
  truncateSync(cut, readFileSync(cut).length - 40);
  await expect(imported(graph, ['g-cloud-sales', cut])).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
  expect(await graph.bookmark()).toBe(before);
});

test('a wrong record is left out with its line and reason, and --strict refuses the whole file', async () => {
  const path = salesFileOf(SPRING, '2013-04-30');
  appendFileSync(path, 'G-Cloud,1,Acme,Ministry,2013-03-01,A thing,a lot,,\n');
  const graph = await graphOf();
  await expect(imported(graph, ['g-cloud-sales', path], { strict: true })).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
  });
  expect(await totalOf(graph)).toMatchObject({ lines: 0 });
  const report = await imported(graph, ['g-cloud-sales', path]);
  expect(report).toMatchObject({ read: 4, accepted: 3, created: 3 });
  expect(report.rejections).toEqual([
    {
      line: 5,
      locator: 'line 5',
      reason: expect.stringMatching(/^AMOUNT/),
      detail: expect.stringContaining('a lot'),
    },
  ]);
});

test('a file whose name gives no day needs one', async () => {
  const graph = await graphOf();
  const path = salesFileOf(SPRING).replace(/[^/]+$/, 'sales.csv');
  writeFileSync(path, readFileSync(salesFileOf(SPRING)));
  await expect(imported(graph, ['g-cloud-sales', path])).rejects.toMatchObject({
    message: expect.stringContaining('--as-at'),
  });
  expect((await imported(graph, ['g-cloud-sales', path], { asAt: '2013-04-30' })).version).toBe(
    'g-cloud-sales@2013-04-30',
  );
});

test('amounts beyond what the graph can add exactly are refused, and nothing is written', async () => {
  const graph = await graphOf(OLD);
  const before = await graph.bookmark();
  const vast = line('2013-05', '922337203685477.5807');
  await expect(imported(graph, ['g-cloud-sales', salesFileOf([vast, vast], '2013-06-30')])).rejects.toThrow(
    'more than the graph can hold exactly',
  );
  await expect(imported(graph, ['g-cloud-sales', salesFileOf(SPRING, '2199-01-01')])).rejects.toThrow(
    /2199|day/,
  );
  expect(await graph.bookmark()).toBe(before);
});
