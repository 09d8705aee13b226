import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

const award = (id: string, amount: number, more: object = {}) => ({
  id,
  status: 'active',
  value: { amount, currency: 'GBP' },
  suppliers: [{ id: 's', name: 'Acme Ltd' }],
  contractPeriod: { startDate: '2025-03-01', endDate: '2026-02-28' },
  ...more,
});

async function told(...releases: object[]) {
  const graph = await emptyGraph();
  const register = registerFile([{ slug: 'ministry' }, { slug: 'courts', parents: ['ministry'] }]);
  await imported(graph, ['govuk-organisations', register]);
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  return graph;
}

test('a body’s contracts are those signed, and the awards whose contract is not published', async () => {
  const graph = await told(
    awardRelease('ocds-b5fd17-1', 'Courts', {
      awards: [award('1', 100.5)],
      contracts: [
        {
          id: 'c',
          awardID: '1',
          value: { amount: 99, currency: 'GBP' },
          period: { startDate: '2025-04-01' },
        },
      ],
    }),
    awardRelease('ocds-b5fd17-2', 'Courts', {
      awards: [award('1', 7), award('2', 8, { status: 'cancelled' })],
    }),
  );
  const rows = await rowsOf(graph, 'contracts-of', { buyer: 'ministry', scope: 'DESCENDANTS' });
  expect(rows).toMatchObject([
    {
      ocid: 'ocds-b5fd17-1',
      buyer_slug: 'courts',
      suppliers: ['Acme Ltd'],
      value_kind: 'AWARD',
      amount: '99.00',
      start: '2025-04-01',
    },
    { ocid: 'ocds-b5fd17-2', amount: '7.00', start: '2025-03-01', end: '2026-02-28' },
  ]);
  expect(await rowsOf(graph, 'contracts-of', { buyer: 'ministry' })).toEqual([]);
});

test('contracts are taken by the month in which they start', async () => {
  const graph = await told(awardRelease('ocds-b5fd17-1', 'Courts', { awards: [award('1', 7)] }));
  const months = async (from: string, to: string) =>
    (await rowsOf(graph, 'contracts-of', { buyer: 'courts', from, to })).length;
  expect(await months('2025-03', '2025-03')).toBe(1);
  expect(await months('2025-04', '2025-12')).toBe(0);
});

test('a contract is found again by its id, with its suppliers as they are', async () => {
  const graph = await told(awardRelease('ocds-b5fd17-1', 'Courts', { awards: [award('1', 7)] }));
  const { contracts } = await ask(graph, '{ contracts(filter: { buyer: "courts" }) { nodes { id } } }');
  const question = `query ($id: ID!) { node(id: $id) { ... on Contract { statedAs value { amount kind vat } suppliers { name } } } }`;
  expect(await ask(graph, question, { id: contracts.nodes[0].id })).toEqual({
    node: {
      statedAs: 'AWARD',
      value: { amount: '7.00', kind: 'AWARD', vat: 'UNKNOWN' },
      suppliers: [{ name: 'Acme Ltd' }],
    },
  });
});

test('nobody known by the reference has no list of contracts', async () => {
  const graph = await told(awardRelease('ocds-b5fd17-1', 'Courts', { awards: [award('1', 7)] }));
  expect(await ask(graph, '{ contracts(filter: { buyer: "nobody" }) { nodes { id } } }')).toEqual({
    contracts: null,
  });
});

test('contracts that end within some months come the soonest first, with the days left', async () => {
  const ending = (ocid: string, endDate: string, more: object = {}) =>
    awardRelease(ocid, 'Courts', {
      awards: [award('1', 7, { contractPeriod: { startDate: '2025-01-01', endDate, ...more } })],
    });
  const graph = await told(
    ending('ocds-b5fd17-1', '2026-02-28', { maxExtentDate: '2027-02-28' }),
    ending('ocds-b5fd17-2', '2026-01-31'),
    ending('ocds-b5fd17-3', '2026-12-31'),
    ending('ocds-b5fd17-4', '2025-12-31'),
  );
  const rows = await rowsOf(graph, 'ending-contracts', { buyer: 'courts', on: '2026-01-01', within: '6' });
  expect(rows.map(({ title, end, max_end, days_left }) => [title, end, max_end, days_left])).toEqual([
    ['Work ocds-b5fd17-2', '2026-01-31', null, 30],
    ['Work ocds-b5fd17-1', '2026-02-28', '2027-02-28', 58],
  ]);
});

test('more months than ten years are refused', async () => {
  const graph = await told(awardRelease('ocds-b5fd17-1', 'Courts'));
  await expect(
    ask(graph, '{ endingContracts(buyer: "courts", within: 121) { nodes { daysLeft } } }'),
  ).rejects.toThrow('within is 121; it must be 1 to 120.');
});
