import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { importedTogether } from '../support/imported.ts';
import { nameOf, registerFile } from '../support/register-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const BODIES = ['ministry', 'office', 'agency', 'board', 'court', 'panel'] as const;
const REGISTERS = ['2012-06-01', '2013-01-15', '2013-06-01'] as const;
const MONTHS = ['2012-05', '2012-12', '2013-01', '2013-02', '2013-06', '2013-07'] as const;

type Parents = Readonly<Record<string, readonly string[]>>;

/** A body is part of none, one or two of those told before it. */
const hierarchy: fc.Arbitrary<Parents> = fc.record(
  Object.fromEntries(
    BODIES.map((slug, index) => [
      slug,
      index < 2 ? fc.constant<string[]>([]) : fc.subarray(BODIES.slice(0, index), { maxLength: 2 }),
    ]),
  ),
);
const line = fc.record({
  buyer: fc.constantFrom(...BODIES),
  month: fc.constantFrom(...MONTHS),
  pence: fc.integer({ min: -50_000, max: 90_000 }),
});

const hierarchies = fc.sample(hierarchy, { seed, numRuns: 3 });
const lines = fc.sample(line, { seed, numRuns: 60 });

let graph: Graph;
beforeAll(async () => {
  console.warn(`hierarchies of TEST_SEED=${seed}: ${JSON.stringify(hierarchies)}`);
  graph = await emptyGraph();
  const registers = hierarchies.map((parents, version) =>
    registerFile(
      BODIES.map((slug) => ({ slug, parents: parents[slug]! })),
      REGISTERS[version],
    ),
  );
  const sales = lines.map(({ buyer, month, pence }) => ({
    ...{ buyer: nameOf({ slug: buyer }), supplier: 'Acme Ltd', month },
    net: (pence / 100).toFixed(2),
  }));
  await importedTogether(graph, [
    ...registers.map((path) => ['govuk-organisations', path] as const),
    ['g-cloud-sales', salesFileOf(sales, '2014-01-31')] as const,
  ]);
});

/** The hierarchy of a day is that of the last register by then; before the first, no register says otherwise than the first. */
const hierarchyOn = (day: string): Parents =>
  hierarchies[Math.max(0, REGISTERS.filter((asAt) => asAt <= day).length - 1)]!;

const aboveIn = (parents: Parents, slug: string): string[] => [
  slug,
  ...parents[slug]!.flatMap((parent) => aboveIn(parents, parent)),
];
const topsIn = (parents: Parents, slug: string): Set<string> =>
  new Set(aboveIn(parents, slug).filter((one) => parents[one]!.length === 0));

type Row = { parent: string; body: string; netThen: number; netNow: number };

function naive(parentsOf: (parents: Parents, slug: string) => Set<string>): Row[] {
  return BODIES.flatMap((parent) =>
    BODIES.flatMap((body) => {
      const own = lines.filter(({ buyer }) => buyer === body);
      const under = (day: (month: string) => string) =>
        own.filter(({ month }) => parentsOf(hierarchyOn(day(month)), body).has(parent));
      const [then, now] = [under((month) => `${month}-01`), under(() => '9999-01-01')];
      const sum = (some: typeof own): number => some.reduce((all, { pence }) => all + pence, 0);
      return then.length + now.length > 0 ? [{ parent, body, netThen: sum(then), netNow: sum(now) }] : [];
    }),
  );
}

const pence = (net: string): number => Math.round(Number(net) * 100);
const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();

const QUESTION = `query ($department: String) { thenAndNow(department: $department) {
  total { net lines } warnings { code } unknownStarts
  parents(first: 100) { nodes { parent { slug } netThen netNow difference } }
  bodies(first: 100) { nodes { parent { slug } body { slug } netThen netNow difference } } } }`;

const rowsOf = ({ bodies }: Answer): Row[] =>
  bodies.nodes.map(({ parent, body, netThen, netNow, difference }: Answer) => {
    expect(pence(difference)).toBe(pence(netNow) - pence(netThen));
    return { parent: parent.slug, body: body.slug, netThen: pence(netThen), netNow: pence(netNow) };
  });

test('each line counts under the departments of its month and under those of now, and in the total once', async () => {
  const { thenAndNow } = await ask(graph, QUESTION);
  const rows = rowsOf(thenAndNow);
  expect(sorted(rows)).toEqual(sorted(naive(topsIn)));
  expect(pence(thenAndNow.total.net)).toBe(lines.reduce((sum, one) => sum + one.pence, 0));
  expect(thenAndNow.total.lines).toBe(lines.length);
  const differences = rows.map(({ netThen, netNow }) => Math.abs(netNow - netThen));
  expect(differences).toEqual(differences.toSorted((a, b) => b - a));
  for (const { parent, netThen, netNow } of thenAndNow.parents.nodes) {
    const own = rows.filter((row) => row.parent === parent.slug);
    expect(pence(netThen)).toBe(own.reduce((sum, row) => sum + row.netThen, 0));
    expect(pence(netNow)).toBe(own.reduce((sum, row) => sum + row.netNow, 0));
  }
});

test('of one department, all bodies that were ever part of it are compared', async () => {
  for (const department of BODIES) {
    const { thenAndNow } = await ask(graph, QUESTION, { department });
    const expected = naive((parents, slug) => new Set(aboveIn(parents, slug)));
    expect(sorted(rowsOf(thenAndNow))).toEqual(
      sorted(expected.filter(({ parent }) => parent === department)),
    );
  }
});

test('places without a known beginning are said, nobody known is said, and a buyer beside the department is refused', async () => {
  const { thenAndNow } = await ask(graph, QUESTION);
  const isUnknown = thenAndNow.unknownStarts > 0;
  const codes = thenAndNow.warnings.map(({ code }: Answer) => code);
  expect(codes.includes('HIERARCHY_START_UNKNOWN')).toBe(isUnknown);
  expect((await ask(graph, QUESTION, { department: 'nobody at all' })).thenAndNow).toMatchObject({
    warnings: [{ code: 'UNKNOWN_PARTY' }],
    bodies: { nodes: [] },
  });
  const both = '{ thenAndNow(department: "office", filter: {buyer: "court"}) { total { net } } }';
  await expect(ask(graph, both)).rejects.toThrow(/filter.buyer is not for this question/);
  const merged =
    '{ thenAndNow(department: "office", filter: {includePredecessors: true}) { total { net } } }';
  await expect(ask(graph, merged)).rejects.toThrow(/filter.includePredecessors is not for this question/);
});

test('a filter that names no party is taken, with what stands in it when nobody says otherwise', async () => {
  const of = (filter: string): string =>
    `{ thenAndNow(department: "office"${filter}) { total { net lines } } }`;
  const all = await ask(graph, of(''));
  expect(await ask(graph, of(', filter: {from: "1900-01"}'))).toEqual(all);
  expect(await ask(graph, of(', filter: {scope: SELF, includePredecessors: false}'))).toEqual(all);
});
