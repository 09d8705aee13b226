import { expect, test } from 'vitest';
import { audit } from '../../../../seed/audit/audit.ts';
import { checksum } from '../../../../seed/audit/checksum.ts';
import { decide, undo, type Decision } from '../../../../seed/decisions/decisions.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { aGraph } from '../../../support/a-graph.ts';
import { ask } from '../../../support/ask.ts';
import { factsIn, nodesOf } from '../../../support/facts-in.ts';
import { imported, noProgress } from '../../../support/imported.ts';
import { salesFileOf } from '../../../support/sales-file.ts';
import { rowsOf } from '../../../support/saved-answer.ts';

const word: Decision = {
  role: 'BUYER',
  spelling: 'Crown courts team',
  organisationId: 'govuk-content-courts',
  reason: 'a team of the courts',
  by: 'a clerk',
};

const told = () =>
  aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .spend({ buyer: 'courts', supplier: 'Acme Ltd', size: 'SME', net: '10' })
    .spend({ buyer: 'Crown Courts Team', supplier: 'Acme Limited', size: 'SME', net: '20.0001' })
    .spend({ buyer: 'CROWN COURTS TEAM.', supplier: 'Boreal', net: '-5' })
    .spend({ buyer: 'ministry', supplier: 'Boreal', net: '40' });

const netOfCourts = async (graph: Graph): Promise<string> => {
  const question = `{ invoiced(filter: { buyer: "courts" }) { total { net } } }`;
  return (await ask(graph, question)).invoiced.total.net;
};

test('a decision moves every line of the name, however spelt, and undoing it brings every figure back', async () => {
  const graph = await told();
  const before = await factsIn(graph);
  expect(await netOfCourts(graph)).toBe('10.00');

  const { id, changed } = await decide(graph, word, noProgress);
  expect({ changed, net: await netOfCourts(graph) }).toEqual({ changed: 2, net: '25.0001' });
  expect(await rowsOf(graph, 'unresolved-buyers')).toEqual([]);
  expect((await audit(graph, noProgress, false)).findings).toEqual([]);

  expect(await undo(graph, id, noProgress)).toEqual({ id, changed: 2 });
  expect(await factsIn(graph)).toEqual(before);
  expect(await nodesOf(graph, 'Decision')).toMatchObject([{ ...word, id, active: false }]);
});

test('a decision undone is not undone twice, and may be made again', async () => {
  const graph = await told();
  const { id } = await decide(graph, word, noProgress);
  const decided = await checksum(graph);
  await undo(graph, id, noProgress);
  expect(await undo(graph, id, noProgress)).toBeNull();
  expect((await decide(graph, word, noProgress)).id).toBe(id);
  expect(await checksum(graph)).toBe(decided);
});

test('a decision holds for files that come later', async () => {
  const graph = await told();
  await decide(graph, word, noProgress);
  const later = salesFileOf([{ buyer: 'crown courts team', supplier: 'Acme Ltd', net: '7' }], '2014-02-28');
  await imported(graph, ['g-cloud-sales', later]);
  expect(await netOfCourts(graph)).toBe('7.00');
});

test('a supplier decided to be another takes its rollups along', async () => {
  const graph = await told();
  const before = await factsIn(graph);
  const merger: Decision = { ...word, role: 'SUPPLIER', spelling: 'Boreal', organisationId: 'name-acme-ltd' };
  const { id } = await decide(graph, merger, noProgress);
  const question = `{ suppliers(first: 5) { nodes { name } } invoiced { groups(by: [SUPPLIER]) { nodes { supplier { name } net } } } }`;
  expect(await ask(graph, question)).toEqual({
    suppliers: { nodes: [{ name: 'Acme Ltd' }] },
    invoiced: { groups: { nodes: [{ supplier: { name: 'Acme Ltd' }, net: '65.0001' }] } },
  });
  expect((await audit(graph, noProgress, false)).findings).toEqual([]);
  await undo(graph, id, noProgress);
  expect(await factsIn(graph)).toEqual(before);
});
