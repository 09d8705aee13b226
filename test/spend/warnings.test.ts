import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import OPPORTUNITY from '../../seed/sources/dos-opportunities/columns.json' with { type: 'json' };
import { loadSample, loadSynthetic } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

const LINE = { supplier: 'Acme Ltd', net: '10', size: 'SME' } as const;

const warningsOf = async (graph: Graph, filter: object): Promise<Answer[]> => {
  const question = `query ($filter: SpendFilter) { invoiced(filter: $filter) { warnings { code message } } }`;
  return (await ask(graph, question, { filter })).invoiced.warnings;
};
/** Those that do not rest on which months of a file are its newest. */
const lastingWarningsOf = async (graph: Graph, filter: object): Promise<Answer[]> =>
  (await warningsOf(graph, filter)).filter(({ code }) => code !== 'PROVISIONAL_MONTHS');
const warning = (code: string, said: string) => ({ code, message: expect.stringContaining(said) });

/** A file of sales whose amounts are said to be without VAT. */
function fileWithoutVat(buyer: string): string {
  const path = salesFileOf([{ ...LINE, buyer, month: '2014-02' }], '2014-06-30');
  writeFileSync(path, readFileSync(path, 'utf8').replace('EvidencedSpend', 'EvidencedSpend (ex VAT)'));
  return path;
}

test('lines without VAT and lines of unknown VAT are added with a warning, and lines of one kind without one', async () => {
  const graph = await aGraph()
    .organisation('courts')
    .spend({ ...LINE, buyer: 'courts' });
  await imported(graph, ['g-cloud-sales', fileWithoutVat('Courts')]);
  expect(await lastingWarningsOf(graph, { buyer: 'courts' })).toEqual([
    warning('MIXED_BASIS', 'several currencies or VAT bases'),
  ]);
  for (const month of ['2013-04', '2014-02'])
    expect(await lastingWarningsOf(graph, { buyer: 'courts', from: month, to: month })).toEqual([]);
});

test('a figure says that made-up data is in it, and one beside it that rests on published lines does not', async () => {
  const graph = await emptyGraph();
  await loadSynthetic(graph, { lines: 50, seed: 1 });
  await imported(graph, ['g-cloud-sales', salesFileOf([{ ...LINE, buyer: 'A Council' }])]);
  expect(await lastingWarningsOf(graph, {})).toContainEqual(warning('SYNTHETIC_DATA', 'Made-up data'));
  expect(await lastingWarningsOf(graph, { buyer: 'A Council' })).toEqual([]);
});

test('a hierarchy of a day says how many of its places have no known beginning, and that of today says nothing', async () => {
  const graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('prisons', { childOf: 'ministry' })
    .spend({ ...LINE, buyer: 'courts' });
  const bodies = { buyer: 'ministry', scope: 'SELF_AND_DESCENDANTS' };
  expect(await lastingWarningsOf(graph, { ...bodies, hierarchyAsOf: '2020-01-01' })).toEqual([
    warning(
      'HIERARCHY_START_UNKNOWN',
      '2 places in the hierarchy have no known beginning and count as there',
    ),
  ]);
  expect(await lastingWarningsOf(graph, bodies)).toEqual([]);
  expect(await lastingWarningsOf(graph, { buyer: 'courts', hierarchyAsOf: '2020-01-01' })).toEqual([]);
  const one = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .spend({ ...LINE, buyer: 'courts' });
  expect(await lastingWarningsOf(one, { ...bodies, hierarchyAsOf: '2020-01-01' })).toEqual([
    warning('HIERARCHY_START_UNKNOWN', '1 place in the hierarchy has no known beginning and counts as there'),
  ]);
});

test('a figure without lines says so, and that the data may not cover what was asked', async () => {
  const graph = await aGraph()
    .organisation('courts')
    .spend({ ...LINE, buyer: 'courts' });
  expect(await lastingWarningsOf(graph, { buyer: 'courts', from: '2030-01' })).toEqual([
    warning('NO_LINES', 'may not cover these bodies or months'),
  ]);
  expect(await lastingWarningsOf(graph, { buyer: 'courts' })).toEqual([]);
});

test('a figure says how many records of its sources were rejected and why, an empty one as well', async () => {
  const graph = await aGraph()
    .organisation('courts')
    .spend({ ...LINE, buyer: 'courts' })
    .spend({ ...LINE, buyer: 'courts', net: 'much' });
  const { ocid: _, ...nameless } = awardRelease('ocds-b5fd17-1', 'Courts');
  await imported(graph, [
    'contracts-ocds',
    releasesFile([nameless, awardRelease('ocds-b5fd17-2', 'Courts')]),
  ]);
  const said = '1 of 2 records of g-cloud-sales was rejected when it was imported (1 AMOUNT_UNREADABLE)';
  expect(await lastingWarningsOf(graph, { buyer: 'courts' })).toEqual([warning('RECORDS_REJECTED', said)]);
  expect(await lastingWarningsOf(graph, { buyer: 'courts', from: '2030-01' })).toEqual([
    warning('NO_LINES', 'may not cover these bodies or months'),
    warning('RECORDS_REJECTED', said),
  ]);
  const question = `{ awarded { warnings { code message } } }`;
  expect((await ask(graph, question)).awarded.warnings).toEqual([
    warning(
      'RECORDS_REJECTED',
      '1 of 2 records of contracts-ocds was rejected when it was imported (1 OCID_MISSING)',
    ),
  ]);
});

test('a figure of awards says what was rejected of the datasets they are of, and an empty one of all', async () => {
  const graph = await aGraph().organisation('courts').organisation('prisons');
  const { ocid: _, ...nameless } = awardRelease('ocds-b5fd17-1', 'Courts');
  await imported(graph, [
    'contracts-ocds',
    releasesFile([nameless, awardRelease('ocds-b5fd17-2', 'Courts')]),
  ]);
  const row = {
    ID: '7',
    'Organisation Name': 'Prisons',
    'Published At': '2018-01-01',
    'Winning supplier': 'Acme',
  };
  const names = [...new Set([...Object.keys(row), ...OPPORTUNITY.required])];
  const cells = (given: Record<string, string>) => names.map((name) => given[name] ?? '').join(',');
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-opportunities-')), 'opportunities.csv');
  writeFileSync(path, [names.join(','), cells(row), cells({ ...row, ID: 'x' })].join('\n'));
  await imported(graph, ['dos-opportunities', path]);
  const sourcesSaid = async (buyer: string): Promise<string[]> => {
    const question = `query ($buyer: String!) { awarded(filter: {buyer: $buyer}) { warnings { code message } } }`;
    const { warnings } = (await ask(graph, question, { buyer })).awarded;
    return warnings
      .filter(({ code }: { code: string }) => code === 'RECORDS_REJECTED')
      .map(({ message }: { message: string }) => / of (\S+) (?:was|were)/.exec(message)?.[1]);
  };
  expect(await sourcesSaid('courts')).toEqual(['contracts-ocds']);
  expect(await sourcesSaid('prisons')).toEqual(['contracts-ocds', 'dos-opportunities']);
});

test.each([
  ['clean ones among them', '2013-05', '1 of 4 records'],
  ['and not of one that a later file replaced', undefined, '1 of 2 records'],
])(
  'how many records were rejected is said of the files that a figure rests on, %s',
  async (_, month, said) => {
    const clean = { ...LINE, ...(month && { month }), buyer: 'courts', asAt: '2013-06-30' };
    const graph = await aGraph()
      .organisation('courts')
      .spend(clean)
      .spend(clean)
      .spend({ ...LINE, buyer: 'courts' })
      .spend({ ...LINE, buyer: 'courts', net: 'much' });
    expect(await lastingWarningsOf(graph, { buyer: 'courts' })).toEqual([
      warning('RECORDS_REJECTED', `${said} of g-cloud-sales was rejected when it was imported`),
    ]);
  },
);

test('a figure with the newest two months of a published file says so, of the newest file that has them', async () => {
  const line = (month: string) => ({ ...LINE, buyer: 'courts', month });
  const graph = await aGraph()
    .organisation('courts')
    .spend(line('2013-02'))
    .spend(line('2013-03'))
    .spend(line('2013-04'));
  const provisional = async (filter: object) =>
    (await warningsOf(graph, { buyer: 'courts', ...filter })).filter(
      ({ code }) => code === 'PROVISIONAL_MONTHS',
    );
  const said = (months: string) => warning('PROVISIONAL_MONTHS', `${months} of g-cloud-sales of `);
  expect(await provisional({ to: '2013-02' })).toEqual([]);
  for (const filter of [{}, { from: '2013-03', to: '2013-03' }, { from: '2013-04' }])
    expect(await provisional(filter)).toEqual([said('2013-03 and 2013-04 are the newest months')]);
  const later = ['2013-02', '2013-03', '2013-04', '2013-05'].map((month) => ({
    ...LINE,
    buyer: 'Courts',
    month,
  }));
  await imported(graph, ['g-cloud-sales', salesFileOf(later, '2014-06-30')]);
  expect(await provisional({ to: '2013-03' })).toEqual([]);
  expect(await provisional({})).toEqual([said('2013-04 and 2013-05 are the newest months')]);
  const sample = await emptyGraph();
  await loadSample(sample);
  expect((await warningsOf(sample, {})).map(({ code }) => code)).not.toContain('PROVISIONAL_MONTHS');
});
