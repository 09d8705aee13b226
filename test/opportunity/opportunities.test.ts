import { expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

const FRAMEWORK = {
  relatedProcesses: [
    {
      id: '1',
      relationship: ['framework'],
      scheme: 'digital-marketplace',
      identifier: 'digital-outcomes-and-specialists-2',
      title: 'digital-outcomes',
    },
  ],
};

const announced = (ocid: string, more: object = {}) =>
  awardRelease(ocid, 'Courts', {
    tag: ['tender'],
    tender: {
      title: `Work ${ocid}`,
      status: 'closed',
      datePublished: '2016-07-13',
      tenderPeriod: { endDate: '2016-07-27' },
    },
    bids: {
      statistics: [
        { id: '1', measure: 'smeBids', value: 6 },
        { id: '2', measure: 'largeBids', value: 2 },
      ],
    },
    ...more,
  });

async function told(...releases: object[]): Promise<Graph> {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  return graph;
}

test('an opportunity says who asked, when, how many applied and who won', async () => {
  const sized = { parties: [{ id: 's', name: 'Acme Ltd', roles: ['supplier'], details: { scale: 'sme' } }] };
  const graph = await told(announced('ocds-b5fd17-1', { ...FRAMEWORK, ...sized }));
  const [row] = await rowsOf(graph, 'opportunities-of', { buyer: 'courts' });
  expect(row).toMatchObject({
    title: 'Work ocds-b5fd17-1',
    buyer_slug: 'courts',
    lot: 'digital-outcomes',
    status: 'closed',
    published: '2016-07-13',
    closes: '2016-07-27',
    applications_sme: 6,
    applications_large: 2,
    winner: ['Acme Ltd'],
    winner_size: 'SME',
  });
});

test('what was only awarded was no opportunity, and one nobody won has no winner', async () => {
  const graph = await told(
    awardRelease('ocds-b5fd17-1', 'Courts'),
    announced('ocds-b5fd17-2', { awards: [] }),
  );
  const rows = await rowsOf(graph, 'opportunities-of', { buyer: 'courts' });
  expect(rows.map(({ title, winner, winner_size }) => [title, winner, winner_size])).toEqual([
    ['Work ocds-b5fd17-2', [], null],
  ]);
});

test('opportunities of a framework family are those under any of its iterations', async () => {
  const graph = await told(announced('ocds-b5fd17-1', FRAMEWORK), announced('ocds-b5fd17-2'));
  const under = async (family: string) =>
    (await rowsOf(graph, 'opportunities-of', { buyer: 'courts', family })).length;
  expect(await under('digital-outcomes-and-specialists')).toBe(1);
  await expect(under('digital-outcomes')).rejects.toThrow(/^No family of frameworks is known/);
});

test('an opportunity is found again by its id', async () => {
  const graph = await told(announced('ocds-b5fd17-1'));
  const { opportunities } = await ask(
    graph,
    '{ opportunities(filter: { buyer: "courts" }) { nodes { id } } }',
  );
  const question = 'query ($id: ID!) { node(id: $id) { ... on Opportunity { ocid } } }';
  expect(await ask(graph, question, { id: opportunities.nodes[0].id })).toEqual({
    node: { ocid: 'ocds-b5fd17-1' },
  });
});

test('opportunities are counted by how they ended and the winner’s size, with how many applied', async () => {
  const sized = { parties: [{ id: 's', name: 'Acme Ltd', roles: ['supplier'], details: { scale: 'sme' } }] };
  const none = { awards: [] };
  const graph = await told(
    announced('ocds-b5fd17-1', sized),
    announced('ocds-b5fd17-2', { ...none, tender: { title: 'Two', status: 'cancelled' } }),
    announced('ocds-b5fd17-3', none),
  );
  const question = `{ opportunitiesByOutcome(buyer: "courts") { outcome winnerSize opportunities applicationsSme } }`;
  expect((await ask(graph, question)).opportunitiesByOutcome).toEqual([
    { outcome: 'AWARDED', winnerSize: 'SME', opportunities: 1, applicationsSme: 6 },
    { outcome: 'NOT_AWARDED', winnerSize: null, opportunities: 1, applicationsSme: 6 },
    { outcome: 'NOT_STATED', winnerSize: null, opportunities: 1, applicationsSme: 6 },
  ]);
});

test('an opportunity is found by its ocid, with its parties, codes, notices, route and framework', async () => {
  const graph = await told(
    announced('ocds-b5fd17-1', {
      tender: { title: 'Hosting, RM1557.11', procurementMethodDetails: 'Further competition' },
      ...{ awards: [] },
    }),
  );
  const question = `{ opportunity(by: { ocid: "ocds-b5fd17-1" }) {
    framework { slug reference knownBy } frameworkAsPrinted frameworkConfidence route cpv { code } parties { role asPrinted statedSize organisation { slug } } notices { tags date source }
  } }`;
  expect((await ask(graph, question)).opportunity).toEqual({
    framework: { slug: 'rm1557-11', reference: 'RM1557.11', knownBy: 'NUMBER' },
    frameworkAsPrinted: 'RM1557.11',
    frameworkConfidence: 'INFERRED',
    route: 'FURTHER_COMPETITION',
    cpv: [],
    parties: [{ role: 'BUYER', asPrinted: 'Courts', statedSize: null, organisation: { slug: 'courts' } }],
    notices: [{ tags: ['tender'], date: '2025-01-01', source: 'contracts-finder' }],
  });
  expect(await ask(graph, '{ opportunity(by: { ocid: "nothing" }) { title } }')).toEqual({
    opportunity: null,
  });
  for (const by of ['id: ""', 'id: "x"', 'ocid: ""'])
    expect(await ask(graph, `{ opportunity(by: { ${by} }) { title } }`)).toEqual({ opportunity: null });
});
