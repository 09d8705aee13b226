import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

const MONTHS = 'months { nodes { source month seen } }';

async function told() {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }, { slug: 'prisons' }])]);
  const line = { buyer: 'Courts', supplier: 'Acme Ltd', net: '1' } as const;
  const lines = [
    line,
    { ...line, month: '2013-05' },
    { ...line, buyer: 'Prisons' },
    { ...line, net: 'much' },
  ];
  await imported(graph, ['g-cloud-sales', salesFileOf(lines)]);
  const { date: _, ...undated } = awardRelease('ocds-b5fd17-2', 'Courts');
  await imported(graph, ['contracts-ocds', releasesFile([awardRelease('ocds-b5fd17-1', 'Courts'), undated])]);
  return graph;
}

test('coverage is what each source gave and left out, and how much of each month it has', async () => {
  const graph = await told();
  const { coverage } = await ask(
    graph,
    `{ coverage { perimeter sources { source seen rejected expected rejections { reason records } versions firstDay lastDay } ${MONTHS} } }`,
  );
  expect(coverage).toMatchObject({
    perimeter: 'all buyers',
    sources: expect.arrayContaining([
      {
        ...{ source: 'g-cloud-sales', seen: 3, rejected: 1, expected: 4, versions: 1 },
        rejections: [{ reason: 'AMOUNT_UNREADABLE', records: 1 }],
        ...{ firstDay: '2014-01-31', lastDay: '2014-01-31' },
      },
      {
        ...{ source: 'contracts-ocds', seen: 2, rejected: 0, expected: 2, rejections: [], versions: 1 },
        ...{ firstDay: '2025-01-01', lastDay: '2025-01-01' },
      },
    ]),
    months: {
      nodes: [
        { source: 'contracts-ocds', month: null, seen: 1 },
        { source: 'contracts-ocds', month: '2025-01', seen: 1 },
        { source: 'g-cloud-sales', month: '2013-04', seen: 2 },
        { source: 'g-cloud-sales', month: '2013-05', seen: 1 },
      ],
    },
  });
});

test('of one buyer and one source there is what is about them', async () => {
  const graph = await told();
  const of = async (condition: string) =>
    (await ask(graph, `{ coverage(${condition}) { sources { source seen seenOfBuyers } ${MONTHS} } }`))
      .coverage;
  const { sources } = await of('buyer: "prisons"');
  expect(sources).toContainEqual({ source: 'g-cloud-sales', seen: 3, seenOfBuyers: 1 });
  expect(sources).toContainEqual({ source: 'contracts-ocds', seen: 2, seenOfBuyers: 0 });
  expect((await of('source: "g-cloud-sales"')).sources).toEqual([
    { source: 'g-cloud-sales', seen: 3, seenOfBuyers: null },
  ]);
  expect((await of('buyer: "prisons"')).months.nodes).toEqual([
    { source: 'g-cloud-sales', month: '2013-04', seen: 1 },
  ]);
  expect((await of('buyer: "courts", source: "contracts-ocds"')).months.nodes).toHaveLength(2);
  expect(await of('buyer: "nobody"')).toBeNull();
});
