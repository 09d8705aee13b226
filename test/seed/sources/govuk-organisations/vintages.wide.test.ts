import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { ask } from '../../../support/ask.ts';
import { linksOf, nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { registerFile } from '../../../support/register-file.ts';

const MINISTRY = { slug: 'ministry' };
const OLD = registerFile(
  [
    MINISTRY,
    { slug: 'office' },
    { slug: 'tribunals', contentId: 'kept', name: 'Tribunals Service', parents: ['ministry'] },
    { slug: 'registry', parents: ['ministry'] },
    { slug: 'inspectorate', parents: ['ministry'] },
    { slug: 'panel', parents: ['ministry'] },
  ],
  '2019-01-01',
);
const NEW = registerFile(
  [
    MINISTRY,
    { slug: 'office' },
    { slug: 'courts', contentId: 'kept', name: 'Courts Service', parents: ['ministry'] },
    { slug: 'registry', parents: ['office'] },
    {
      slug: 'inspectorate',
      parents: ['ministry'],
      status: 'closed',
      closedOn: '2020-05-01',
      supersededBy: ['courts'],
    },
  ],
  '2021-01-01',
);

async function graphOf(...files: string[]): Promise<Graph> {
  const graph = await emptyGraph();
  for (const file of files) await imported(graph, ['govuk-organisations', file]);
  return graph;
}

const childrenOf = async (graph: Graph, asOf: string | null): Promise<string[]> => {
  const question = `query ($asOf: Date) { bodies(of: "ministry", scope: CHILDREN, asOf: $asOf) { nodes { slug } } }`;
  const { bodies } = await ask(graph, question, { asOf });
  return bodies.nodes.map(({ slug }: { slug: string }) => slug);
};

test('a later register is the same graph whichever of the two came first', async () => {
  const forwards = await checksum(await graphOf(OLD, NEW));
  const backwards = await checksum(await graphOf(NEW, OLD));
  const again = await checksum(await graphOf(OLD, NEW, OLD));
  expect(backwards).toBe(forwards);
  expect(again).toBe(forwards);
});

test('a body renamed stays the same body, found by both names', async () => {
  const graph = await graphOf(OLD, NEW);
  const question = `query ($name: String!) { organisation(by: { name: $name }) { slug name names { text seenIn } } }`;
  const present = { slug: 'courts', name: 'Courts Service' };
  const names = [
    { text: 'Courts Service', seenIn: ['2021-01-01'] },
    { text: 'Tribunals Service', seenIn: ['2019-01-01'] },
  ];
  for (const name of ['Courts Service', 'Tribunals Service'])
    expect(await ask(graph, question, { name })).toEqual({ organisation: { ...present, names } });
});

test('what is closed, moved or gone is dated, and nothing is deleted', async () => {
  const graph = await graphOf(OLD, NEW);
  expect((await nodesOf(graph, 'Organisation')).map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['inspectorate', 'registry', 'panel', 'courts']),
  );
  const places = (await linksOf(graph, 'CHILD_OF')).map(({ from, to, validTo, current }) => {
    return [from.replace('govuk-content-', ''), to.replace('govuk-content-', ''), validTo, current];
  });
  expect(places).toEqual([
    ['inspectorate', 'ministry', undefined, true],
    ['panel', 'ministry', '2021-01-01', false],
    ['registry', 'ministry', '2021-01-01', false],
    ['registry', 'office', undefined, true],
    ['govuk-kept', 'ministry', undefined, true],
  ]);
});

test('the hierarchy answers as of a day', async () => {
  const graph = await graphOf(NEW, OLD);
  expect(await childrenOf(graph, null)).toEqual(['courts', 'inspectorate']);
  expect(await childrenOf(graph, '2019-06-01')).toEqual(['courts', 'inspectorate', 'panel', 'registry']);
  expect(await childrenOf(graph, '2021-06-01')).toEqual(['courts']);
});

test('a body closed with a successor leads to it', async () => {
  const graph = await graphOf(OLD, NEW);
  const question = `{ organisation(by: { slug: "inspectorate" }) { status closedDate successors { slug predecessors { slug } } } }`;
  expect(await ask(graph, question)).toEqual({
    organisation: {
      status: 'closed',
      closedDate: '2020-05-01',
      successors: [{ slug: 'courts', predecessors: [{ slug: 'inspectorate' }] }],
    },
  });
});

test('a register imported anew for the same day replaces what the former said', async () => {
  const wrong = registerFile([MINISTRY, { slug: 'mistake', parents: ['ministry'] }], '2021-01-01');
  const corrected = await checksum(await graphOf(OLD, wrong, NEW));
  expect(corrected).toBe(await checksum(await graphOf(OLD, NEW)));
});

test('why a body closed is what the newest register says, in either order', async () => {
  const closed = (why: string, asAt: string) =>
    registerFile(
      [MINISTRY, { slug: 'agency', status: 'closed', closedStatus: why, supersededBy: ['ministry'] }],
      asAt,
    );
  const files = [closed('merged', '2019-01-01'), closed('replaced', '2021-01-01')] as const;
  for (const [one, other] of [files, files.toReversed() as [string, string]]) {
    const [link] = await linksOf(await graphOf(one, other), 'SUPERSEDED_BY');
    expect(link).toMatchObject({ kind: 'replaced', seenIn: ['2019-01-01', '2021-01-01'], current: true });
  }
});

test('a second import of either writes nothing', async () => {
  const graph = await graphOf(OLD, NEW);
  const before = await graph.bookmark();
  for (const file of [OLD, NEW]) {
    const { created, updated, retired, unchanged } = await imported(graph, ['govuk-organisations', file]);
    expect({ created, updated, retired, unchanged: unchanged > 4 }).toEqual({
      created: 0,
      updated: 0,
      retired: 0,
      unchanged: true,
    });
  }
  expect(await graph.bookmark()).toBe(before);
});

test('a body moved is under its new parent from the register that first says so, and under one at a time', async () => {
  const graph = await graphOf(OLD, NEW);
  const parents = async (asOf: string) => {
    const question = `query ($asOf: Date) { organisation(by: { slug: "registry" }) { parents(asOf: $asOf) { slug } } }`;
    return (await ask(graph, question, { asOf })).organisation.parents;
  };
  expect(await parents('2020-06-01')).toEqual([{ slug: 'ministry' }]);
  expect(await parents('2021-06-01')).toEqual([{ slug: 'office' }]);
});

test('a body closed without a day ended by the first register that says so, not by the latest', async () => {
  const told = (status: string) => [MINISTRY, { slug: 'panel', parents: ['ministry'], status }];
  const files = [
    registerFile(told('live'), '2018-01-01'),
    registerFile(told('closed'), '2019-01-01'),
    registerFile(told('closed'), '2021-01-01'),
  ] as const;
  for (const order of [files, files.toReversed()]) {
    const graph = await graphOf(...order);
    expect(await childrenOf(graph, '2018-06-01')).toEqual(['panel']);
    expect(await childrenOf(graph, '2020-06-01')).toEqual([]);
  }
});

test('a register of a day yet to come is refused', async () => {
  await expect(graphOf(registerFile([MINISTRY], '2199-01-01'))).rejects.toThrow('yet to come');
});

const threeVintages = () => {
  const vintage = (asAt: string, parent: string, status: string, why?: string) =>
    registerFile(
      [
        MINISTRY,
        { slug: 'office' },
        { slug: 'panel', parents: [parent] },
        {
          slug: 'agency',
          parents: ['ministry'],
          status,
          ...(why ? { closedStatus: why } : {}),
          supersededBy: ['office'],
        },
      ],
      asAt,
    );
  return [
    vintage('2019-01-01', 'ministry', 'closed', 'replaced'),
    vintage('2020-01-01', 'office', 'live'),
    vintage('2021-01-01', 'ministry', 'closed'),
  ] as const;
};

test('three registers are the same graph in each of their six orders', async () => {
  const [a, b, c] = threeVintages();
  const sums = new Set<string>();
  for (const order of [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ])
    sums.add(await checksum(await graphOf(...order)));
  expect(sums.size).toBe(1);
});

test('a place left and taken again, and a body closed, opened and closed again, answer for each day', async () => {
  const [a, b, c] = threeVintages();
  const graph = await graphOf(c, a, b);
  expect(await childrenOf(graph, '2019-06-01')).toEqual(['panel']);
  expect(await childrenOf(graph, '2020-06-01')).toEqual(['agency']);
  expect(await childrenOf(graph, '2021-06-01')).toEqual(['panel']);
});

test('a register of no day, or of a day that does not exist, is refused unless the day is given', async () => {
  const graph = await emptyGraph();
  const [undated, impossible] = [registerFile([MINISTRY], 'undated'), registerFile([MINISTRY], '2020-13-45')];
  const imports = (path: string, options = {}) => imported(graph, ['govuk-organisations', path], options);
  await expect(imports(undated)).rejects.toThrow('does not say which day it describes');
  await expect(imports(impossible)).rejects.toThrow('there is no day 2020-13-45');
  expect(await imports(undated, { asAt: '2020-01-01' })).toMatchObject({
    version: 'govuk-organisations@2020-01-01',
  });
});

test('the report says how the day was found, and which links end at a body that is not listed', async () => {
  const graph = await emptyGraph();
  const panel = { slug: 'panel', parents: ['ghost'], supersededBy: ['heir'] };
  const { notes } = await imported(graph, [
    'govuk-organisations',
    registerFile([MINISTRY, panel], '2020-01-01'),
  ]);
  const left = (link: string, end: string) =>
    `${link} from govuk-content-panel to ${end} was left out: this version lists no Organisation ${end}.`;
  expect(notes).toEqual([
    'As at 2020-01-01: “2020-01-01” in its name.',
    'Nobody reads: “id”.',
    left('CHILD_OF', 'govuk-ghost'),
    left('SUPERSEDED_BY', 'govuk-heir'),
  ]);
});

test('a body that one version names and another one lists is no parent by both together', async () => {
  const graph = await emptyGraph();
  const ghost = { slug: 'ghost', contentId: '' };
  for (const [bodies, day] of [
    [[MINISTRY, ghost], '2019-01-01'],
    [[MINISTRY, { slug: 'panel', parents: ['ghost'] }], '2020-01-01'],
  ] as const)
    await imported(graph, ['govuk-organisations', registerFile(bodies, day)]);
  expect((await nodesOf(graph, 'Organisation')).map(({ id }) => id)).toContain('govuk-ghost');
  expect(await linksOf(graph, 'CHILD_OF')).toEqual([]);
});

test('the name of a file does not count among the facts', async () => {
  const path = registerFile([MINISTRY]);
  const other = join(dirname(path), 'renamed-2020-01-01.json');
  copyFileSync(path, other);
  expect(await checksum(await graphOf(other))).toBe(await checksum(await graphOf(path)));
});
