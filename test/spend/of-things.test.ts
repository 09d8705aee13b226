import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { SpendFilter } from '../../generated/schema-types.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { answered, ask, askCounted, type Answer } from '../support/ask.ts';
import { sumOf } from './decimal-sum.ts';
import { filters } from './random-filter.ts';
import { BUYERS, randomGraph, SUPPLIERS } from './random-lines.ts';
import { runs, seed } from '../support/runs.ts';

let graph: Graph;
beforeAll(async () => {
  console.warn(`random lines and filters of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
  await defineFrameworks(graph);
});

const FIGURE =
  'total { net gross credits lines } smeShare { sme { net } } basis { firstPeriod datasets { lines net } }';

/** Each kind of thing with a figure: where all of them are asked, the name each has in a filter, and its condition there. */
const KINDS = [
  ['organisations(first: 100) { nodes { THING } }', 'slug', 'buyer', 'spend-total.paidByBuyer'],
  ['suppliers(first: 100) { nodes { THING } }', 'id', 'supplier', 'spend-total.billedBySupplier'],
  ['frameworkFamilies { THING }', 'slug', 'family', 'spend-total.invoiced'],
  ['frameworkFamilies { frameworks { THING } }', 'slug', 'framework', 'spend-total.invoiced'],
] as const;

/** The things with a figure of their own anywhere in an answer. */
const thingsIn = (answer: unknown): Answer[] =>
  typeof answer !== 'object' || answer === null
    ? []
    : 'invoiced' in answer
      ? [answer]
      : Object.values(answer).flatMap(thingsIn);

/** What is left of a filter for a thing that is one of its conditions. */
function without(filter: SpendFilter, by: string): SpendFilter {
  const rest = Object.entries(filter).filter(([name]) => name !== by && name !== `${by}s`);
  const left: SpendFilter = Object.fromEntries(rest);
  return left.buyer || left.buyers?.length ? left : { ...left, scope: 'SELF' };
}

test.each(KINDS)('the figure of each of %s is that of all with it as a condition', (place, key, by) =>
  fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const left = without(filter, by);
      const each = `query ($filter: SpendFilter) { ${place.replace('THING', `${key} invoiced(filter: $filter) { ${FIGURE} }`)} }`;
      const found = thingsIn(await ask(graph, each, { filter: left }));
      const one = `query ($filter: SpendFilter) { invoiced(filter: $filter) { ${FIGURE} } }`;
      expect(found.length).toBeGreaterThan(0);
      for (const { [key]: name, invoiced } of found)
        expect({ name, ...(await ask(graph, one, { filter: { ...left, [by]: name } })) }).toEqual({
          name,
          invoiced,
        });
    }),
    { seed, numRuns: runs, endOnFailure: true },
  ),
);

test.each(KINDS)('totals of all %s are one statement', async (place, key, _, statement) => {
  const question = `{ ${place.replace('THING', `${key} invoiced { total { net } basis { vat } }`)} }`;
  const { statements } = await askCounted(graph, question);
  expect(statements.filter((name) => name.startsWith('spend-total'))).toEqual([statement]);
});

test('lots, and what a lot category holds, are figures of their own', async () => {
  const { lots, invoiced } = await ask(
    graph,
    `{
      lots: framework(slug: "g-cloud-2") { lots { id slug category { slug invoiced { total { lines } } } invoiced { total { net } } } }
      invoiced { groups(by: [LOT]) { nodes { lot { id } net } } }
    }`,
  );
  const groups = new Map(
    invoiced.groups.nodes.map(({ lot, net }: Answer) => [lot?.id as string | undefined, net]),
  );
  const sold = lots.lots.filter(({ id }: { id: string }) => groups.has(id));
  expect(sold.length).toBeGreaterThan(0);
  for (const { id, invoiced: own } of sold) expect(own.total.net).toBe(groups.get(id));
  for (const { category } of sold) expect(category.invoiced.total.lines).toBeGreaterThan(0);
});

test('a scope in the filter of a body is its own', async () => {
  const { organisation, invoiced } = await ask(
    graph,
    `{
      organisation(by: {slug: "ministry"}) { invoiced(filter: {scope: SELF_AND_DESCENDANTS}) { ${FIGURE} basis { perimeter perimeterBodies } } }
      invoiced(filter: {buyer: "ministry", scope: SELF_AND_DESCENDANTS}) { ${FIGURE} basis { perimeter perimeterBodies } }
    }`,
  );
  expect(organisation.invoiced).toEqual(invoiced);
});

const netOf = async (filter: string): Promise<string> =>
  (await ask(graph, `{ invoiced(filter: {${filter}}) { total { net } } }`)).invoiced.total.net;

test('several suppliers add up, and a body that two buyers include counts once', async () => {
  const [one, other] = SUPPLIERS.slice(0, 1).concat(SUPPLIERS.slice(-1));
  const nets = [await netOf(`supplier: "${one}"`), await netOf(`supplier: "${other}"`)];
  expect(await netOf(`suppliers: ["${one}", "${other}"]`)).toBe(sumOf(nets));
  expect(await netOf(`suppliers: ["${one}", "${one}"]`)).toBe(nets[0]);
  const tree = 'scope: SELF_AND_DESCENDANTS';
  expect(await netOf(`buyers: ["ministry", "courts"], ${tree}`)).toBe(
    await netOf(`buyer: "ministry", ${tree}`),
  );
  const { invoiced } = await ask(
    graph,
    `{ invoiced(filter: {buyers: ["ministry", "office"]}) { basis { perimeter perimeterBodies } } }`,
  );
  expect(invoiced.basis).toEqual({
    perimeter: 'Ministry, Office: the body alone, closed ones included, as last known',
    perimeterBodies: 2,
  });
});

test('of several, one that nobody knows leaves nothing to count, and is said', async () => {
  const question = `{ invoiced(filter: {suppliers: ["${SUPPLIERS[0]}", "Nobody Ltd"]}) { total { lines } warnings { code message } } }`;
  const { invoiced } = await ask(graph, question);
  expect(invoiced).toEqual({
    total: { lines: 0 },
    warnings: [{ code: 'UNKNOWN_PARTY', message: expect.stringContaining('“Nobody Ltd”') }],
  });
});

const refused = async (question: string): Promise<string> =>
  (await answered(graph, question).then(
    ({ errors }) => errors?.[0]?.message,
    (error: Error) => error.message,
  )) ?? 'answered';

test.each([
  [
    '{ invoiced(filter: {buyer: "courts", buyers: ["office"]}) { total { net } } }',
    /put buyer among the buyers/,
  ],
  [
    '{ invoiced(filter: {suppliers: []}) { total { net } } }',
    /suppliers is empty; name at least one supplier/,
  ],
  ['{ awards(filter: {buyers: []}) { totalCount } }', /buyers is empty; name at least one buyer/],
  [
    '{ invoiced(filter: {supplier: "Boreal", scope: CHILDREN}) { total { net } } }',
    /scope says which bodies/,
  ],
  [
    `{ invoiced(filter: {buyers: [${BUYERS.slice(0, 1)
      .map((one) => `"${one}",`.repeat(101))
      .join('')}]}) { total { net } } }`,
    /buyers has 101 references/,
  ],
  [
    '{ organisation(by: {slug: "courts"}) { invoiced(filter: {buyer: "office"}) { total { net } } } }',
    /of one buyer already: leave filter.buyer out/,
  ],
  [
    '{ organisation(by: {slug: "courts"}) { invoiced(filter: {buyers: ["office"]}) { total { net } } } }',
    /leave filter.buyers out/,
  ],
  [
    '{ framework(slug: "g-cloud-2") { invoiced(filter: {framework: "g-cloud-3"}) { total { net } } } }',
    /of one framework already/,
  ],
])('%.80s is refused with what to do', async (question, message) => {
  expect(await refused(question)).toMatch(message);
});
