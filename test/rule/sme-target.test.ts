import { beforeAll, expect, test } from 'vitest';
import { loadStatements } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { rowsOf } from '../support/saved-answer.ts';

let graph: Graph;
beforeAll(async () => {
  const told = aGraph().organisation('ministry').organisation('holyrood', { format: 'Devolved government' });
  for (const buyer of ['Some Council', 'holyrood'])
    told.spend({ buyer, supplier: 'Acme', net: '3', month: '2013-04', asAt: '2026-03-31' });
  for (const month of ['2013-04', '2014-12', '2015-10', '2016-01', '2026-02'])
    told
      .spend({ buyer: 'ministry', supplier: 'Acme', size: 'SME', net: '3', month, asAt: '2026-03-31' })
      .spend({ buyer: 'ministry', supplier: 'Boreal', size: 'Large', net: '1', month, asAt: '2026-03-31' });
  graph = await told;
  await loadStatements(graph);
});

const target = async (from: string, to: string, buyers: readonly string[] | null = ['ministry']) => {
  const question = `query ($from: YearMonth, $to: YearMonth, $buyers: [String!]) {
    smeShare(filter: { buyers: $buyers, from: $from, to: $to }) {
      target { target { slug value } difference comparable reasons { code } } } }`;
  return (await ask(graph, question, { from, to, buyers })).smeShare.target;
};
const MEASURES = [{ code: 'DIRECT_AGAINST_INDIRECT' }, { code: 'FRAMEWORK_AGAINST_WHOLE_SPEND' }];

test('a share is beside the target of its months, and is not comparable with one that counts other money', async () => {
  expect(await target('2013-01', '2013-12')).toEqual({
    target: { slug: 'uk-sme.target-2010', value: '25.00' },
    ...{ difference: '50.00', comparable: false, reasons: MEASURES },
  });
  expect((await target('2016-01', '2016-12')).target).toEqual({ slug: 'uk-sme.target-2015', value: '33.00' });
});

test('the target of central government is not that of a buyer no register lists as such', async () => {
  const of = async (buyers: readonly string[] | null) =>
    (await target('2013-01', '2013-12', buyers)).reasons.slice(MEASURES.length);
  expect(await of(['ministry'])).toEqual([]);
  for (const buyers of [['Some Council'], ['ministry', 'Some Council'], ['holyrood'], null])
    expect(await of(buyers)).toEqual([{ code: 'OTHER_BODIES' }]);
});

test('months of two targets have none', async () => {
  expect(await target('2013-01', '2016-12')).toMatchObject({
    ...{ target: null, difference: null, comparable: false },
    reasons: [{ code: 'TARGET_CHANGED' }, ...MEASURES],
  });
});

test('a target without a figure of its own is named, and nothing is less than it', async () => {
  expect(await target('2026-01', '2026-12')).toEqual({
    target: { slug: 'uk-sme.target-2025', value: null },
    ...{ difference: null, comparable: false, reasons: [{ code: 'FRAMEWORK_AGAINST_WHOLE_SPEND' }] },
  });
});

test('no line has no target', async () => {
  expect(await target('2020-01', '2020-12')).toEqual({
    ...{ target: null, difference: null, comparable: false, reasons: [] },
  });
});

test('the saved question has one row, with a target or without', async () => {
  const months = async (from: string, to: string) =>
    (await rowsOf(graph, 'sme-share-and-target', { buyer: 'ministry', from, to })).map((row) => [
      ...[row['share'], row['target'], row['comparable']],
      (row['why'] as string[]).length,
    ]);
  expect(await months('2013-01', '2013-12')).toEqual([['0.750000', 'uk-sme.target-2010', false, 2]]);
  expect(await months('2020-01', '2020-12')).toEqual([[null, null, false, 0]]);
});
