import { expect, test } from 'vitest';
import { audit } from '../../../../seed/audit/audit.ts';
import { checksum } from '../../../../seed/audit/checksum.ts';
import { decide, undo } from '../../../../seed/decisions/decisions.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { ask } from '../../../support/ask.ts';
import { factsIn, linksOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported, noProgress } from '../../../support/imported.ts';
import { registerFile } from '../../../support/register-file.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';
import { salesFileOf } from '../../../support/sales-file.ts';
import { rowsOf } from '../../../support/saved-answer.ts';

const CELL = 'Ministry and Courts';
const OCID = 'ocds-b5fd17-1';

const files = (): [string, string][] => [
  ['govuk-organisations', registerFile([{ slug: 'ministry' }, { slug: 'courts', parents: ['ministry'] }])],
  ['contracts-ocds', releasesFile([awardRelease(OCID, CELL)])],
  ['g-cloud-sales', salesFileOf([{ buyer: CELL, supplier: 'Acme Ltd', net: '10' }], '2014-01-31')],
];

async function told(given = files()): Promise<Graph> {
  const graph = await emptyGraph();
  for (const file of given) await imported(graph, file);
  return graph;
}

const buyersOf = async (graph: Graph): Promise<string[]> =>
  (await linksOf(graph, 'BOUGHT_BY')).map(({ to }) => to).toSorted();

test('a process whose cell names two bodies is bought by both, and counted once for them together', async () => {
  const graph = await told();
  expect(await buyersOf(graph)).toEqual(['govuk-content-courts', 'govuk-content-ministry']);
  const contracts = (buyer: string, scope = 'SELF') => rowsOf(graph, 'contracts-of', { buyer, scope });
  expect(await contracts('courts')).toMatchObject([{ ocid: OCID, buyer_slug: 'courts' }]);
  expect(await contracts('ministry')).toMatchObject([{ ocid: OCID, buyer_slug: 'ministry' }]);
  expect(await contracts('ministry', 'SELF_AND_DESCENDANTS')).toHaveLength(1);
});

test.each([
  ['Ministry - Courts', ['govuk-content-courts']],
  ['Courts, part of the Ministry', ['govuk-content-courts']],
  ['Ministry / Courts', ['govuk-content-courts', 'govuk-content-ministry']],
])('“%s” means what the register has one under the other for', async (cell, buyers) => {
  const [register] = files();
  const graph = await told([register!, ['contracts-ocds', releasesFile([awardRelease(OCID, cell)])]]);
  expect(await buyersOf(graph)).toEqual(buyers);
});

test('a line with the same cell was paid once, by somebody known by that name alone', async () => {
  const graph = await told();
  expect((await linksOf(graph, 'PAID_BY')).map(({ to }) => to)).toEqual(['name-ministry-and-courts']);
  const { invoiced } = await ask(graph, '{ invoiced { total { net lines } } }');
  expect(invoiced.total).toEqual({ net: '10.00', lines: 1 });
  expect(await rowsOf(graph, 'unresolved-buyers')).toMatchObject([{ name: CELL }]);
  expect((await audit(graph, noProgress, false)).findings).toEqual([]);
});

test('the register may come last, and a second import writes nothing', async () => {
  const given = files();
  const sum = await checksum(await told(given));
  const graph = await told(given.toReversed());
  expect(await checksum(graph)).toBe(sum);
  const before = await graph.bookmark();
  for (const file of given) await imported(graph, file);
  expect(await graph.bookmark()).toBe(before);
});

test('a decision makes it one, and undoing that makes it two again', async () => {
  const graph = await told();
  const before = await factsIn(graph);
  const word = {
    spelling: CELL,
    organisationId: 'govuk-content-courts',
    reason: 'their team',
    by: 'a clerk',
  };
  const { id } = await decide(graph, { role: 'BUYER', ...word }, noProgress);
  expect(await buyersOf(graph)).toEqual(['govuk-content-courts']);
  expect((await linksOf(graph, 'PAID_BY')).map(({ to }) => to)).toEqual(['govuk-content-courts']);
  await undo(graph, id, noProgress);
  expect(await factsIn(graph)).toEqual(before);
});
