import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { type Answer, ask } from '../support/ask.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

let graph: Graph;
beforeAll(async () => {
  const iaas = { framework: 'G-Cloud III', lot: '1' } as const;
  const told = aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('prisons', { childOf: 'ministry' })
    .organisation('hermits')
    .spend({ buyer: 'courts', supplier: 'Acme Ltd', net: '1234.5', month: '2013-04', ...iaas })
    .spend({ buyer: 'courts', supplier: 'Acme Ltd', net: '100', month: '2013-06', ...iaas })
    .spend({ buyer: 'prisons', supplier: 'Boreal Ltd', net: '5', month: '2013-05', ...iaas });
  // So much goes through one supplier that it explains little.
  for (let place = 0; place < 40; place += 1)
    for (const buyer of ['courts', 'prisons'])
      told.spend({
        buyer,
        supplier: 'Everybody Ltd',
        net: '1',
        month: '2013-05',
        framework: 'G-Cloud II',
        lot: '3',
      });
  graph = await told;
  await defineFrameworks(graph);
  const supplier = { id: 's', name: 'Dunlin Ltd' };
  const release = awardRelease('ocds-b5fd17-1', 'Ministry', {
    tender: { title: 'Paving' },
    awards: [
      {
        ...{ id: '1', status: 'active', date: '2025-02-03T00:00:00Z', suppliers: [supplier] },
        value: { amount: 250, currency: 'GBP' },
      },
      { id: '2', status: 'cancelled', suppliers: [{ id: 't', name: 'Elder Ltd' }] },
    ],
    contracts: [{ id: 'c', awardID: '1', title: 'Paving of squares', dateSigned: '2025-03-01T00:00:00Z' }],
  });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
});

const QUESTION = `query ($from: String!, $to: String!, $maxHops: Int) { connection(from: $from, to: $to, maxHops: $maxHops) {
  from { kind name } to { kind name } summary warnings { code message } isExhaustive notLookedBehind { name }
  paths { number weight steps { number link sentence amount currency since until sources from { name facts thing { __typename } } to { name } } } } }`;

const connected = async (from: string, to: string, maxHops = 6): Promise<Answer> =>
  (await ask(graph, QUESTION, { from, to, maxHops }))['connection'];
const sentences = ({ paths }: Answer, place = 0): string[] =>
  paths[place].steps.map(({ sentence }: Answer) => sentence);

test('who paid whom is one step, with its money, months and source', async () => {
  const { paths, ...found } = await connected('courts', 'Acme Ltd');
  expect(found).toMatchObject({
    from: { kind: 'ORGANISATION', name: 'Courts' },
    to: { kind: 'SUPPLIER', name: 'Acme Ltd' },
  });
  expect(paths[0]).toMatchObject({
    ...{ number: 1, weight: '1.00' },
    steps: [
      {
        ...{
          number: 1,
          link: 'PAID',
          amount: '1334.50',
          currency: 'GBP',
          since: '2013-04',
          until: '2013-06',
        },
        sentence: 'Courts paid Acme Ltd £1,334.50 from 2013-04 to 2013-06.',
        ...{ sources: ['g-cloud-sales@2014-01-31'], to: { name: 'Acme Ltd' } },
        from: { name: 'Courts', thing: { __typename: 'Organisation' } },
      },
    ],
  });
});

test('two suppliers hang together by the lot and the buyers, not by the supplier of everybody', async () => {
  const found = await connected('Acme Ltd', 'Boreal Ltd');
  expect(sentences(found)).toEqual([
    'Acme Ltd was paid £1,334.50 through the lot Infrastructure as a Service (IaaS) of G-Cloud 3 from 2013-04 to 2013-06.',
    'Boreal Ltd was paid £5.00 through the lot Infrastructure as a Service (IaaS) of G-Cloud 3 in 2013-05.',
  ]);
  expect(found.paths.map(({ steps }: Answer) => steps.length)).toEqual([2, 3, 3]);
  expect(JSON.stringify(found.paths)).not.toContain('Everybody');
});

test('places, awards and contracts are steps, and an award that was cancelled is none', async () => {
  expect(sentences(await connected('courts', 'Dunlin Ltd'))).toEqual([
    'Courts is part of Ministry, since when is not known.',
    'Ministry awarded “Paving” on 2025-02-03, for £250.00.',
    '“Paving” was awarded to Dunlin Ltd on 2025-02-03, for £250.00.',
  ]);
  const { steps } = (await connected('contract:ocds-b5fd17-1#contract-c', 'ministry')).paths[0];
  expect(steps.map(({ link, sources }: Answer) => [link, sources])).toEqual([
    ['SIGNED_FOR', ['ocds-b5fd17-1']],
    ['AWARDED_BY', ['ocds-b5fd17-1']],
  ]);
  expect(steps[0].sentence).toBe(
    'The contract “Paving of squares” was signed for the award “Paving” on 2025-03-01, for £250.00.',
  );
  expect(await connected('ministry', 'Elder Ltd')).toMatchObject({ paths: [] });
});

test('frameworks and lots lead to their families and to one another', async () => {
  expect(sentences(await connected('g-cloud-3/iaas', 'framework:g-cloud-4'))).toEqual([
    'Infrastructure as a Service (IaaS) is a lot of G-Cloud 3.',
    'G-Cloud 3 was followed by G-Cloud 4, on a day not known.',
  ]);
  expect(sentences(await connected('g-cloud', 'g-cloud-3'))).toEqual([
    'G-Cloud 3 is a framework of the family G-Cloud.',
  ]);
});

test('a framework that is called as its family is found', async () => {
  const { from, to } = await connected(
    'digital-outcomes-and-specialists',
    'digital-outcomes-and-specialists-2',
  );
  expect([from, to]).toMatchObject([{ kind: 'FRAMEWORK' }, { kind: 'FRAMEWORK' }]);
});

test('that there is no path is said with what that holds of', async () => {
  expect(await connected('hermits', 'Acme Ltd')).toMatchObject({
    ...{ paths: [], isExhaustive: true, notLookedBehind: [] },
    ...{ summary: 'No path within 6 steps.', warnings: [{ code: 'NO_PATH' }] },
  });
  expect(await connected('courts', 'Acme Ltd')).toMatchObject({ warnings: [] });
  expect(await connected('Acme Ltd', 'Boreal Ltd', 1)).toMatchObject({ summary: 'No path within 1 step.' });
});

test('who is not known, or is both ends, is said', async () => {
  expect(await connected('nobody at all', 'Acme Ltd')).toMatchObject({
    ...{ from: null, to: { name: 'Acme Ltd' }, paths: [] },
    summary: expect.stringContaining('Nobody is known as “nobody at all”'),
    warnings: [{ code: 'UNKNOWN_PARTY', message: expect.stringContaining('“nobody at all”') }],
  });
  expect(await connected('courts', 'Courts')).toMatchObject({
    ...{ paths: [], summary: 'Both are Courts: there is no way to go.' },
  });
  await expect(connected('courts', 'Acme Ltd', 7)).rejects.toThrow('maxHops is from 1 to 6');
});
