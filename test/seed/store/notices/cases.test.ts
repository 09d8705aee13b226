import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../../../src/graph/graph.ts';
import { ask } from '../../../support/ask.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { rowsOf } from '../../../support/saved-answer.ts';

// Inputs that once went wrong, one fault each; no real person or firm is in them.
const CASES = join(import.meta.dirname, 'cases');
const RELEASES = [
  '02-integer-ids',
  '03-value-only-in-contract',
  '06-reused-ocid',
  '07-end-of-day-in-summer',
  '08-old-sme-flag',
  '21-amendment-only-notice',
  '22-cancelled-before-signing',
];

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  for (const name of RELEASES) await imported(graph, ['contracts-ocds', join(CASES, `${name}.json`)]);
  await imported(graph, ['contracts-finder-csv', join(CASES, '10-same-reference-two-buyers.csv')]);
});

type Row = Record<string, unknown>;
const bySize = async (buyer: string): Promise<unknown[][]> =>
  (await rowsOf(graph, 'awards-by-size', { buyer })).map((row: Row) => [
    row['size'],
    row['awards'],
    row['sole_amount'],
    row['shared_upper'],
  ]);
const contractsOf = async (buyer: string): Promise<unknown[][]> =>
  (await rowsOf(graph, 'contracts-of', { buyer })).map((row: Row) => [row['title'], row['amount']]);
const numbered = async (value: string): Promise<string | null> =>
  (await ask(graph, `{ supplier(by: {identifier: {scheme: "GB-COH", value: "${value}"}}) { name } }`))
    .supplier?.name ?? null;

test('ids that are numbers are ids', async () => {
  expect(await bySize('Numeric Trial Council')).toEqual([
    ['LARGE', 1, '7000.00', '0.00'],
    ['SME', 1, '100.00', '0.00'],
  ]);
  expect(await bySize('Mixed Id Trial Council')).toEqual([['SME', 1, '100.00', '0.00']]);
  expect(await numbered('09001001')).toBe('Alder Numeric Trial Limited');
  expect(await numbered('09001002')).toBe('Zinnia Numeric Trial plc');
  expect(await numbered('09006001')).toBe('Aspen Mixed Trial Limited');
  expect(await numbered('04103555')).toBe('Rowan Numeric Limited');
});

test('an award is worth what its contract states, once', async () => {
  expect(await bySize('Lanmouth City Council')).toEqual([['SME', 1, '54393.60', '0.00']]);
});

test('buyers that file under one ocid buy each its own', async () => {
  expect(await contractsOf('Highland Grid Transmission plc')).toEqual([
    ['Super grid transformers', '5000000.00'],
  ]);
  expect(await contractsOf('Northmoor Water Limited')).toEqual([['Pipe and fittings', '300000.00']]);
});

test('one reference of two buyers is two purchases', async () => {
  expect(await contractsOf('Refcode Alpha Parish Council')).toEqual([['Grass', '1000.00']]);
  expect(await contractsOf('Refcode Beta School Trust')).toEqual([['Laptops', '50000.00']]);
});

test('a contract ends on the day its notice shows, in summer as well', async () => {
  const buyer = 'Calendar Trial Borough Council';
  const rows = await rowsOf(graph, 'contracts-of', { buyer });
  expect(rows.map((row: Row) => String(row['end'])).toSorted()).toEqual([
    '2025-06-06',
    '2026-01-31',
    '2026-06-30',
    '2026-06-30',
  ]);
  const ending = await rowsOf(graph, 'ending-contracts', { buyer, on: '2026-06-30', within: '1' });
  expect(ending.map((row: Row) => row['days_left'])).toEqual([0, 0]);
});

test('size and number beside the supplier are read, and No is said to be what a form has by default', async () => {
  expect(await bySize('Oldform County Council')).toEqual([['SME', 1, '1000.00', '0.00']]);
  expect(await bySize('Oldform University')).toEqual([
    ['LARGE', 1, '0.00', '705000.00'],
    ['SME', 1, '0.00', '705000.00'],
  ]);
  expect(await numbered('04103999')).toBe('Wrenfield Coaches Limited');
  const sized = `isSme sizes { size method lines firstPeriod source { dataset } }`;
  const { supplier } = await ask(graph, `{ supplier(by: {name: "Bigaudit Trial plc"}) { ${sized} } }`);
  expect(supplier).toEqual({
    isSme: false,
    sizes: [
      {
        ...{ size: 'LARGE', method: 'NO_BY_DEFAULT', lines: 1, firstPeriod: '2019-11' },
        source: { dataset: 'contracts-ocds' },
      },
    ],
  });
  const asked = `warnings { code } records { nodes { parties { asPrinted statedSizeMethod statedVcse statedPart { amount } } } }`;
  const { awarded } = await ask(graph, `{ awarded(filter: {buyer: "Oldform University"}) { ${asked} } }`);
  expect(awarded.warnings).toEqual([{ code: 'SIZE_NO_BY_DEFAULT' }]);
  expect(awarded.records.nodes[0].parties.slice(1)).toEqual([
    {
      asPrinted: 'Finchley Audit Trial LLP',
      statedSizeMethod: 'STATED',
      statedVcse: false,
      statedPart: { amount: '385000.00' },
    },
    {
      asPrinted: 'Bigaudit Trial plc',
      statedSizeMethod: 'NO_BY_DEFAULT',
      statedVcse: false,
      statedPart: { amount: '320000.00' },
    },
  ]);
});

test('an award that is only amended makes no contract', async () => {
  expect(await contractsOf('Delta Trial Commercial Agency')).toEqual([]);
});

test('an award whose only contract was cancelled before it was signed is in no sum, and said', async () => {
  const buyer = 'Unset Status Trial Council';
  expect(await bySize(buyer)).toEqual([['UNKNOWN', 1, '5.00', '0.00']]);
  const { awarded } = await ask(
    graph,
    `{ awarded(filter: {buyer: "${buyer}"}) { leftOut { reason awards } } }`,
  );
  expect(awarded.leftOut).toEqual([{ reason: 'NOT_MADE', awards: 1 }]);
});
