import { beforeAll, expect, test } from 'vitest';
import { loadStatements } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { daysAfter, londonToday } from '../../src/days.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const PARTS = [
  ...[
    'ROUTES',
    'LOTS',
    'INCUMBENTS',
    'SME_SHARE',
    'ENDING',
    'OPEN',
    'FRAMEWORKS',
    'RULES',
    'BODIES',
    'SIMILAR_BUYERS',
    'CLAIMS',
  ],
];
const today = londonToday();

let graph: Graph;
beforeAll(async () => {
  const told = aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('empty');
  const sold = {
    buyer: 'courts',
    supplier: 'Acme Ltd',
    size: 'SME',
    framework: 'G-Cloud II',
    lot: '1',
  } as const;
  graph = await told
    .spend({ ...sold, net: '60', month: '2014-01' })
    .spend({ ...sold, net: '40', month: '2012-12' })
    .spend({ ...sold, supplier: 'Boreal', size: 'Large', net: '30', month: '2013-12', lot: '3' })
    .spend({ ...sold, buyer: 'ministry', net: '10', month: '2013-09' });
  await defineFrameworks(graph);
  const parties = [
    { id: 'b', name: 'Courts', roles: ['buyer'] },
    { id: 's', name: 'Acme Ltd', roles: ['supplier'] },
  ];
  await imported(graph, [
    'contracts-ocds',
    releasesFile([
      awardRelease('ocds-b5fd17-1', 'Courts', {
        parties,
        tender: { title: 'Hosting', procurementMethod: 'open' },
        awards: [
          {
            id: '1',
            status: 'active',
            date: '2025-02-03',
            value: { amount: 90, currency: 'GBP' },
            suppliers: [{ id: 's', name: 'Acme Ltd' }],
          },
        ],
        contracts: [
          {
            id: 'c',
            awardID: '1',
            status: 'active',
            value: { amount: 90, currency: 'GBP' },
            period: {
              startDate: '2025-02-03',
              endDate: daysAfter(today, 100),
              maxExtentDate: daysAfter(today, 200),
            },
          },
        ],
      }),
      awardRelease('ocds-b5fd17-2', 'Courts', {
        parties: parties.slice(0, 1),
        tag: ['tender'],
        awards: [],
        tender: { title: 'More hosting', tenderPeriod: { endDate: daysAfter(today, 5) } },
      }),
    ]),
  ]);
});

const ENTRY =
  'part says amount share day source confidence because supplier { name } buyer { slug } lot { slug } contract { title } opportunity { title }';

async function entriesOf(buyer: string, profile = ''): Promise<Answer[]> {
  const { sellTo } = await ask(
    graph,
    `{ sellTo(buyer: "${buyer}"${profile}) { entries(first: 100) { nodes { ${ENTRY} } } } }`,
  );
  return sellTo.entries.nodes;
}

test('every part has a line, and each line its source or why nothing is known', async () => {
  for (const buyer of ['ministry', 'empty']) {
    const entries = await entriesOf(buyer);
    expect([...new Set(entries.map(({ part }) => part))]).toEqual(PARTS);
    for (const { confidence, source, because, says } of entries) {
      expect(because).toMatch(/\.$/);
      if (confidence === 'NONE') {
        expect(says.toLowerCase()).toBe(`not known, because ${because.toLowerCase()}`);
        expect(source).toBeNull();
      } else expect(source).toEqual(expect.any(String));
    }
  }
  expect((await entriesOf('empty')).every(({ confidence }) => confidence === 'NONE')).toBe(true);
});

test('whoever is of another size than small or medium is told what went to that size as well', async () => {
  const shares = async (size: string) =>
    (await entriesOf('ministry', `, profile: {size: ${size}}`))
      .filter(({ part }) => part === 'SME_SHARE')
      .map(({ amount }) => amount);
  expect(await shares('LARGE')).toEqual(['110.00', '30.00', null]);
  expect(await shares('SME')).toEqual(['110.00', null]);
});

test('lots and suppliers are of the last twelve months held, with the twelve before', async () => {
  const entries = await entriesOf('ministry');
  const of = (part: string): Answer[] => entries.filter((entry) => entry.part === part);
  expect(of('LOTS').map(({ lot, amount, share }) => [lot.slug, amount, share])).toEqual([
    ['iaas', '70.00', '0.700000'],
    ['saas', '30.00', '0.300000'],
  ]);
  expect(of('LOTS')[0]!.says).toContain(' of G-Cloud 2 in the 12 months to ');
  expect(of('LOTS')[0]!.says).toContain(
    'up from £40 in the 12 months before, of which lines are held of 2 months.',
  );
  expect(of('LOTS')[1]!.says).toContain('nothing in the 12 months before');
  expect(of('INCUMBENTS').map(({ supplier, amount }) => [supplier?.name ?? null, amount])).toEqual([
    ['Acme Ltd', '70.00'],
    ['Boreal', '30.00'],
    [null, null],
  ]);
  // 70² + 30² = 5,800, and 10,000 / 5,800 = 1.72.
  expect(of('INCUMBENTS')[2]!.says).toMatch(
    /^2 suppliers shared the 12 months to 2014-01 as 1\.7 of equal size would: .* is 5,800\.$/,
  );
  expect(of('SME_SHARE')).toMatchObject([{ amount: '110.00', share: '0.785714' }, { confidence: 'NONE' }]);
  expect(of('BODIES').map(({ buyer, amount }) => [buyer.slug, amount])).toEqual([
    ['courts', '130.00'],
    ['ministry', '10.00'],
  ]);
});

test('what ends and what is open is there with its day', async () => {
  const entries = await entriesOf('ministry');
  const ending = entries.find(({ part }) => part === 'ENDING');
  expect(ending).toMatchObject({
    day: daysAfter(today, 100),
    supplier: { name: 'Acme Ltd' },
    contract: { title: 'Hosting' },
  });
  expect(ending!.says).toContain(
    `in 100 days, held by Acme Ltd. It may be extended to ${daysAfter(today, 200)}.`,
  );
  const open = entries.find(({ part }) => part === 'OPEN');
  expect(open).toMatchObject({ day: daysAfter(today, 5), opportunity: { title: 'More hosting' } });
  const route = entries.find(({ part }) => part === 'ROUTES');
  expect(route).toMatchObject({ amount: '90.00', confidence: 'HIGH' });
});

test('a profile narrows invoiced parts by category, purchases by code or words', async () => {
  const hosting = await entriesOf('ministry', ', profile: {what: "hosting"}');
  const of = (part: string): Answer[] => hosting.filter((entry) => entry.part === part);
  expect(of('INCUMBENTS').map(({ supplier }) => supplier?.name ?? null)).toEqual(['Acme Ltd', null]);
  // Notices do not say lot categories: what they tell is of all that the body buys, and says so.
  for (const part of ['ROUTES', 'ENDING', 'OPEN']) {
    expect(of(part)).toHaveLength(1);
    expect(of(part)[0]!.because).toContain('may be of anything that the body buys');
  }
  const paper = await entriesOf('ministry', ', profile: {what: "paper"}');
  for (const part of ['ROUTES', 'ENDING', 'OPEN'])
    expect(paper.filter((entry) => entry.part === part)).toMatchObject([{ confidence: 'NONE' }]);
  expect(paper.filter(({ part }) => part === 'INCUMBENTS')).toHaveLength(3);
  const hostin = await entriesOf('ministry', ', profile: {what: "hostin"}');
  const ending = hostin.find(({ part }) => part === 'ENDING')!;
  expect(ending).toMatchObject({
    contract: { title: 'Hosting' },
    because: expect.stringMatching(/without one\.$/),
  });
});

test('a buyer nobody knows has no line, and is said', async () => {
  const { sellTo } = await ask(
    graph,
    '{ sellTo(buyer: "nobody at all") { buyer { name } entries { nodes { says } } warnings { code } } }',
  );
  expect(sellTo).toEqual({ buyer: null, entries: { nodes: [] }, warnings: [{ code: 'UNKNOWN_PARTY' }] });
});

const LOTS_OF = '{ sellTo(buyer: "ministry") { entries { nodes { part says } } } }';

test.each([
  [
    '2012-12',
    '',
    ', and in the 12 months before, of which lines are held of 2 months, £40 went through lots that the lines do not name.',
  ],
  ['2013-02', '1', ', and no line is held of the 12 months before.'],
])(
  'what went through a lot is compared with the year before as far as %s says it',
  async (month, lot, said) => {
    const sold = { buyer: 'ministry', supplier: 'Acme Ltd', framework: 'G-Cloud II' } as const;
    const told = await aGraph()
      .organisation('ministry')
      .spend({ ...sold, net: '60', month: '2014-01', lot: '1' })
      .spend({ ...sold, net: '40', month, lot });
    await defineFrameworks(told);
    const { sellTo } = await ask(told, LOTS_OF);
    const { says } = sellTo.entries.nodes.find(({ part }: Answer) => part === 'LOTS');
    expect(says).toContain(said);
  },
);

test('a department is told the rules of today that bind it, and what has been published about it', async () => {
  graph = await aGraph().organisation('ministry-of-justice', { format: 'Ministerial department' });
  await loadStatements(graph);
  const about = 'part says source confidence rule { slug authority } claim { slug }';
  const { sellTo } = await ask(
    graph,
    `{ sellTo(buyer: "ministry-of-justice") { entries(first: 100) { nodes { ${about} } } } }`,
  );
  const of = (part: string): Answer[] => sellTo.entries.nodes.filter((entry: Answer) => entry.part === part);
  const { rules } = await ask(
    graph,
    `{ rules(asOf: "${today}", authority: CENTRAL) { rule { slug kind authority } } }`,
  );
  const told = rules
    .map(({ rule }: Answer) => rule)
    .filter(({ kind }: Answer) => kind !== 'DEFINITION')
    .map(({ slug }: Answer) => slug);
  expect(told.length).toBeGreaterThan(3);
  expect(of('RULES').map(({ rule }) => rule.slug)).toEqual(told);
  expect(of('RULES').some(({ rule }) => rule.authority === 'SUB_CENTRAL')).toBe(false);
  expect(new Set(of('RULES').map(({ confidence }) => confidence))).toContain('HIGH');
  const { claims } = await ask(
    graph,
    '{ claims(about: "ministry-of-justice", first: 100) { nodes { slug } } }',
  );
  expect(of('CLAIMS').map(({ claim }) => claim)).toEqual(claims.nodes);
  expect(claims.nodes.length).toBeGreaterThan(5);
});

test('the share of small suppliers is held against the target of its months, with why it may not be', async () => {
  const told = aGraph().organisation('ministry', { format: 'Ministerial department' });
  const sold = { buyer: 'ministry', supplier: 'Acme Ltd', month: '2013-05' } as const;
  graph = await told
    .spend({ ...sold, size: 'SME', net: '54' })
    .spend({ ...sold, supplier: 'Boreal', size: 'Large', net: '46' });
  await loadStatements(graph);
  const [, target] = (await entriesOf('ministry')).filter(({ part }) => part === 'SME_SHARE');
  expect(target).toMatchObject({ confidence: 'LOW', amount: null, share: null });
  expect(target!.says).toMatch(
    /^The target of its months was: 25 % .*; the share is 29 percentage points above it\. The two may not be compared\. One counts what is paid .*subcontractors/,
  );
});

test('of a body that is gone it is said, and who took its place', async () => {
  graph = await aGraph()
    .organisation('office')
    .organisation('gone', { status: 'closed', supersededBy: ['office'] })
    .spend({ buyer: 'gone', supplier: 'Acme Ltd', net: '1' });
  const of = async (buyer: string) =>
    (await ask(graph, `{ sellTo(buyer: "${buyer}") { warnings { code message } } }`)).sellTo.warnings;
  expect((await of('gone'))[0]).toEqual({
    code: 'BODY_CLOSED',
    message: expect.stringMatching(/closed.*, so that nothing can be sold to it; Office took its place\.$/),
  });
  expect(JSON.stringify(await of('office'))).not.toContain('BODY_CLOSED');
});

test('where all who buy alike are closed, that part says that nobody is known', async () => {
  const told = aGraph().organisation('ministry').organisation('gone', { status: 'closed' });
  for (const buyer of ['ministry', 'gone'])
    for (const supplier of ['A', 'B', 'C', 'D', 'E']) told.spend({ buyer, supplier, net: '5' });
  graph = await told;
  const alike = (await entriesOf('ministry')).filter(({ part }) => part === 'SIMILAR_BUYERS');
  expect(alike).toMatchObject([{ confidence: 'NONE' }]);
});
