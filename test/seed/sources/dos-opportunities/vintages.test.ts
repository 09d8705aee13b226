import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import { linksOf, nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';

const folder = mkdtempSync(join(tmpdir(), 'buyergraph-vintages-'));

/** A list as it was published on a day, of one opportunity that was published long before, in one row or several. */
function listOf(day: string, ...rows: readonly object[]): string {
  const opportunities = rows.map((more) => ({
    ...{ ID: '9', Opportunity: 'Build a service', 'Organisation Name': 'Ministry of Works' },
    ...{ Framework: 'digital-outcomes-and-specialists-2', Category: 'digital-outcomes' },
    ...{ 'Published At': '2018-04-13', Status: 'open', 'Winning supplier': '', 'Size of supplier': '' },
    ...{ 'Contract amount': '', 'Applications from SMEs': '', 'Applications from Large Organisations': '' },
    ...more,
  }));
  const path = join(folder, `opportunity-data-${day}.csv`);
  writeFileSync(path, stringify(opportunities, { header: true }));
  return path;
}

const wonBy = (name: string) => ({ Status: 'awarded', 'Winning supplier': name, 'Contract amount': '9' });

const orders = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one, at) => orders(list.toSpliced(at, 1)).map((others) => [one, ...others]));

/** The status and the winners that lists come to, in every order in which they can be loaded; the same in each. */
async function stateOf(...lists: readonly [day: string, ...rows: object[]][]) {
  const paths = lists.map(([day, ...rows]) => listOf(day, ...rows));
  const states = new Map<string, unknown>();
  for (const order of orders(paths)) {
    const graph = await emptyGraph();
    for (const path of order) await imported(graph, ['dos-opportunities', path]);
    const [process] = await nodesOf(graph, 'ContractingProcess');
    const winners = (await linksOf(graph, 'AWARDED_TO')).map(({ to }) => to);
    states.set(await checksum(graph), { status: process!['status'], winners });
  }
  expect(states.size).toBe(1);
  return [...states.values()][0];
}

test('the list published last counts, in whatever order they are loaded', async () => {
  expect(await stateOf(['2018-05-03', {}], ['2018-07-01', wonBy('Acme Ltd')])).toEqual({
    status: 'awarded',
    winners: ['name-acme-ltd'],
  });
  expect(await stateOf(['2018-05-03', wonBy('Acme Ltd')], ['2018-07-01', {}])).toEqual({
    status: 'open',
    winners: [],
  });
});

test('a winner who was corrected is replaced, and one who is stated again is back', async () => {
  const [first, second] = [wonBy('Acme Ltd'), wonBy('Boreal Ltd')];
  expect(await stateOf(['2018-05-03', {}], ['2018-06-01', first], ['2018-07-01', second])).toEqual({
    status: 'awarded',
    winners: ['name-boreal-ltd'],
  });
  expect(await stateOf(['2018-05-03', first], ['2018-06-01', second], ['2018-07-01', first])).toEqual({
    status: 'awarded',
    winners: ['name-acme-ltd'],
  });
});

test('of two rows of one list neither is later, and the same one counts in any order of lists', async () => {
  const [first, second] = [wonBy('Acme Ltd'), wonBy('Boreal Ltd')];
  const of = (...rows: object[]) => stateOf(['2018-05-03', rows[0]!], ['2018-06-01', ...rows]);
  expect(await of(first, second)).toEqual(await of(second, first));
});

test.for([
  ['opportunity-data-2018-05-03.csv', '2018-05-03'],
  ['opportunity-data.csv', '2018-04-13'],
  // A file has nothing from after its day, and nobody has one of a day to come.
  ['opportunity-data-2018-04-12.csv', '2018-04-13'],
  ['opportunity-data-2099-01-01.csv', '2018-04-13'],
] as const)('%s describes %s', async ([name, day]) => {
  const path = listOf('2018-05-03', {});
  const named = join(mkdtempSync(join(folder, 'named-')), name);
  copyFileSync(path, named);
  const report = await imported(await emptyGraph(), ['dos-opportunities', named]);
  expect(report.version).toMatch(new RegExp(String.raw`^dos-opportunities@${day}\.`));
});
