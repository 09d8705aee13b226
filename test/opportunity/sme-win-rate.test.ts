import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));

const applied = fc.record({
  buyer: fc.constantFrom('Ministry', 'Office'),
  bids: fc.option(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { nil: null }),
  winner: fc.constantFrom('sme', 'large', 'unknown', null),
});
type Applied = { buyer: string; bids: [number, number] | null; winner: 'sme' | 'large' | 'unknown' | null };

function releaseOf({ buyer, bids, winner }: Applied, index: number) {
  const name = { sme: 'Acme Ltd', large: 'Boreal Ltd', unknown: 'Corvus Ltd' }[winner ?? 'unknown'];
  const party = { id: `s-${winner}`, name, roles: ['supplier'] };
  return awardRelease(`ocds-b5fd17-${index}`, buyer, {
    tag: ['tender', ...(winner ? ['award'] : [])],
    parties: [
      { id: 'b', name: buyer, roles: ['buyer'] },
      winner && winner !== 'unknown' ? { ...party, details: { scale: winner } } : party,
    ],
    ...(bids && {
      bids: {
        statistics: [
          { id: '1', measure: 'smeBids', value: bids[0] },
          { id: '2', measure: 'largeBids', value: bids[1] },
        ],
      },
    }),
    awards: winner ? [{ id: '1', status: 'active', suppliers: [{ id: party.id, name: party.name }] }] : [],
  });
}

const all = fc.sample(applied, { seed, numRuns: 40 });
let graph: Graph;
beforeAll(async () => {
  console.warn(`applications of TEST_SEED=${seed}`);
  graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile(all.map(releaseOf))]);
});

/** Of some that were decided and state who applied: how many applied and won. */
function naive(some: readonly Applied[]) {
  const counted = some.filter(({ bids, winner }) => bids && winner);
  const sum = (of: 0 | 1): number => counted.reduce((total, { bids }) => total + bids![of], 0);
  const wins = (size: string): number => counted.filter(({ winner }) => winner === size).length;
  return {
    ...{ opportunities: counted.length, applicationsSme: sum(0), applicationsLarge: sum(1) },
    ...{ winsSme: wins('sme'), winsLarge: wins('large'), winsUnknown: wins('unknown') },
    smeRate: sum(0) === 0 ? null : expect.closeTo(wins('sme') / sum(0), 5),
  };
}

const FIELDS = `opportunities applicationsSme applicationsLarge winsSme winsLarge winsUnknown smeRate`;
const QUESTION = `query ($filter: PurchaseFilter) { smeWinRate(filter: $filter) {
  all { ${FIELDS} } notStated groups(first: 100) { nodes { buyer { name } ${FIELDS} } } warnings { code message } } }`;

const numbered = ({ smeRate, ...row }: Answer) => ({
  ...row,
  smeRate: smeRate === null ? null : Number(smeRate),
});

test('the rate is that of decided opportunities that state who applied, in all and by buyer', async () => {
  const { smeWinRate } = await ask(graph, QUESTION);
  expect(numbered(smeWinRate.all)).toEqual(naive(all));
  expect(smeWinRate.notStated).toBe(all.filter(({ bids, winner }) => winner && !bids).length);
  for (const { buyer, ...group } of smeWinRate.groups.nodes)
    expect(numbered(group)).toEqual(naive(all.filter((one) => one.buyer === buyer.name)));
  expect(smeWinRate.groups.nodes).toHaveLength(2);
});

test('where no source states who applied, it says that it cannot say', async () => {
  const { smeWinRate } = await ask(graph, QUESTION, { filter: { from: '1999-01', to: '1999-01' } });
  expect(smeWinRate).toMatchObject({
    all: { opportunities: 0, smeRate: null },
    warnings: [
      {
        code: 'NO_AWARDS',
        message: expect.stringContaining('no opportunity that matches is known to have been decided'),
      },
    ],
  });
});
