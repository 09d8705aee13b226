import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';

const AGENCY = { format: 'Executive agency' };
const line = (buyer: string, lot: string, net: string, month = '2013-05') => ({
  ...{ buyer, supplier: 'Acme Ltd', net, month, size: 'SME' as const },
  ...{ framework: 'G-Cloud III', lot },
});

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('courts', AGENCY)
    .organisation('prisons', AGENCY)
    .organisation('forests', AGENCY)
    .organisation('ministry', { format: 'Ministerial department' })
    .organisation('office')
    .spend(line('courts', '1', '10'))
    .spend({ ...line('prisons', '1', '20'), framework: 'G-Cloud II' })
    .spend({ ...line('forests', '1', '5'), framework: 'G-Cloud II' })
    .spend({ ...line('forests', '1', '7'), framework: 'G-Cloud' })
    .spend(line('prisons', '4', '99'))
    .spend(line('prisons', '1', '2'))
    .spend({ ...line('prisons', '1', '50', '2013-07'), framework: 'G-Cloud II' })
    .spend({ ...line('ministry', '1', '30'), framework: 'G-Cloud II' });
  await defineFrameworks(graph);
});

const QUESTION = `query ($buyer: String!, $filter: SpendFilter) { lotsUsedAndIgnored(buyer: $buyer, filter: $filter) {
  used ignored format otherBuyers total { net } warnings { code }
  lots { nodes { lot { slug framework { slug } } isUsed net otherBuyers netOfOthers } } } }`;
const shown = ({ lot, isUsed, net, otherBuyers, netOfOthers }: Answer): string =>
  [`${lot.framework.slug}/${lot.slug}`, isUsed, net, otherBuyers, netOfOthers].join(' ');

test('lots of the same category that others of the kind used in the same months are left aside, others are not told', async () => {
  const { lotsUsedAndIgnored } = await ask(graph, QUESTION, { buyer: 'courts' });
  expect(lotsUsedAndIgnored.lots.nodes.map(shown)).toEqual([
    'g-cloud-2/iaas false  2 25.00',
    'g-cloud-3/iaas true 10.00 1 2.00',
  ]);
  expect(lotsUsedAndIgnored).toMatchObject({
    ...{
      used: 1,
      ignored: 1,
      format: 'Executive agency',
      otherBuyers: 2,
      warnings: [{ code: 'PROVISIONAL_MONTHS' }],
    },
    total: { net: '10.00' },
  });
});

test('without others of its kind it says that it cannot say', async () => {
  const { lotsUsedAndIgnored } = await ask(graph, QUESTION, { buyer: 'ministry' });
  expect(lotsUsedAndIgnored).toMatchObject({
    ignored: 0,
    otherBuyers: 0,
    warnings: expect.arrayContaining([{ code: 'NO_PEERS' }]),
  });
  const named = ask(graph, QUESTION, { buyer: 'courts', filter: { buyer: 'office' } });
  await expect(named).rejects.toThrow(/filter.buyer is not for this question/);
});
