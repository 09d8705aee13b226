import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { countedBy, joined } from '../support/joined.ts';
import { registerFile } from '../support/register-file.ts';
import { releasesFile } from '../support/releases-file.ts';
import { dayOf, type Filter, naiveList } from './naive-lists.ts';
import { BUYERS, type PurchaseTold, randomPurchases, releaseOf, SUPPLIERS } from './random-purchases.ts';
import { runs as numRuns, seed } from '../support/runs.ts';

let graph: Graph;
let all: PurchaseTold[];
beforeAll(async () => {
  console.warn(`random purchases and filters of TEST_SEED=${seed}`);
  graph = await emptyGraph();
  all = randomPurchases(seed, 60);
  await imported(graph, [
    'govuk-organisations',
    registerFile(BUYERS.map((name) => ({ slug: name.toLowerCase(), name }))),
  ]);
  await imported(graph, ['contracts-ocds', releasesFile(all.map(releaseOf))]);
});

const KINDS = ['contracts', 'awards', 'opportunities'] as const;
type Kind = (typeof KINDS)[number];
const ORDERS = ['DATE', 'END', 'CLOSES', 'VALUE', 'TITLE'].flatMap((by) => [`${by}_ASC`, `${by}_DESC`]);

const CONDITIONS = {
  buyer: fc.constantFrom(...BUYERS),
  suppliers: fc.subarray([...SUPPLIERS], { minLength: 1 }),
  size: fc.constantFrom('SME', 'LARGE', 'UNKNOWN'),
  status: fc.constantFrom(['active', 'cancelled'], ['On-Hold'], ['cancelled']),
  currency: fc.constantFrom('GBP', 'EUR'),
  valueFrom: fc.constantFrom('0.00', '7.00'),
  valueTo: fc.constantFrom('7.00', '100.50'),
  from: fc.constantFrom('2024-12', '2025-01'),
  to: fc.constantFrom('2025-02', '2026-01'),
  endsFrom: fc.constantFrom('2025-01-01', '2025-02-28'),
  endsTo: fc.constantFrom('2025-03-01', '2026-01-15'),
  closesFrom: fc.constantFrom('2025-01-01', '2025-03-02'),
  text: fc.constantFrom('hosting', 'PAGES host', 'waste'),
  cpv: fc.constantFrom('72000000', '72400000'),
  not: fc.record(
    {
      buyer: fc.constantFrom(['Ministry'], ['Courts', 'Prisons']),
      supplier: fc.constantFrom(['Acme Ltd'], ['Boreal Ltd', 'Corvus Ltd']),
      size: fc.constantFrom(['SME'], ['UNKNOWN'], ['SME', 'LARGE']),
      status: fc.constantFrom(['On-Hold'], ['active', 'on hold']),
      cpv: fc.constantFrom(['72400000'], ['72000000', '90900000']),
      text: fc.constantFrom(['hosting'], ['PAGES host', 'zebra']),
    },
    { requiredKeys: [] },
  ),
};
type Condition = keyof typeof CONDITIONS;
/** Few conditions at a time, or nothing would be left to list. */
const filters: fc.Arbitrary<Filter> = fc
  .tuple(fc.record(CONDITIONS), fc.subarray(Object.keys(CONDITIONS) as Condition[], { maxLength: 3 }))
  .map(([given, taken]) => Object.fromEntries(taken.map((name) => [name, given[name]])));
const questions = fc.record({
  kind: fc.constantFrom(...KINDS),
  filter: filters,
  order: fc.constantFrom(...ORDERS),
  /** Null is as many as there are, so that the page is exactly full. */
  size: fc.constantFrom(null, 7, 20),
});

type Page = { args: object; kind: Kind; filter: Filter; order: string };
const pageOf = async ({ args, kind, filter, order }: Page): Promise<Answer> => {
  const question = `query ($filter: PurchaseFilter, $order: PurchaseOrder, $first: Int, $after: String, $last: Int, $before: String) {
    list: ${kind}(filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before) {
      nodes { ocid } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  return (await ask(graph, question, { filter, order, ...args }))['list'];
};

test('pages joined forwards and backwards are the list one would make by hand', () =>
  fc.assert(
    fc.asyncProperty(questions, async (one) => {
      const naive = naiveList(one.kind, all, one.filter, one.order).map(({ ocid }) => ocid);
      const size = one.size ?? Math.max(naive.length, 1);
      const keyOf = ({ ocid }: Answer): string => ocid;
      for (const isBackward of [false, true])
        expect(await joined((args) => pageOf({ ...one, args }), { size, isBackward, keyOf })).toEqual(naive);
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test.each(Object.keys(CONDITIONS) as Condition[])('%s alone takes in what it says', async (name) => {
  for (const kind of KINDS)
    for (const value of fc.sample<unknown>(CONDITIONS[name], { seed, numRuns: 2 })) {
      const filter = { [name]: value };
      const { list } = await ask(
        graph,
        `query ($filter: PurchaseFilter) { list: ${kind}(filter: $filter) { totalCount } }`,
        { filter },
      );
      expect(list.totalCount).toBe(naiveList(kind, all, filter, 'DATE_ASC').length);
    }
});

test('totals and facets count what is in the list', () =>
  fc.assert(
    fc.asyncProperty(questions, async ({ kind, filter }) => {
      const question = `query ($filter: PurchaseFilter) { list: ${kind}(filter: $filter) { totalCount facets(by: [BUYER, SUPPLIER, YEAR, CPV, STATUS]) { by key label count } } }`;
      const { list } = await ask(graph, question, { filter });
      const naive = naiveList(kind, all, filter, 'DATE_ASC');
      expect(list.totalCount).toBe(naive.length);
      const facet = (by: string, name: 'key' | 'label') =>
        Object.fromEntries(
          list.facets
            .filter((one: Answer) => one['by'] === by)
            .map((one: Answer) => [one[name], one['count']]),
        );
      expect(facet('BUYER', 'label')).toEqual(countedBy(naive, ({ buyers }) => buyers));
      expect(facet('SUPPLIER', 'label')).toEqual(countedBy(naive, ({ suppliers }) => suppliers));
      expect(facet('YEAR', 'key')).toEqual(countedBy(naive, (told) => [dayOf(kind, told).slice(0, 4)]));
      expect(facet('CPV', 'key')).toEqual(countedBy(naive, ({ cpv }) => [`${cpv.slice(0, 2)}000000`]));
      expect(facet('STATUS', 'key')).toEqual(
        countedBy(naive, ({ status }) => [kind === 'opportunities' ? 'null' : status]),
      );
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test.each([
  ['framework: "rm9999"', /No framework is known as “rm9999”/],
  ['lot: "g-cloud-9/nothing"', /No lot is known as “g-cloud-9\/nothing”/],
  ['lot: "nothing"', /as framework\/lot/],
  ['cpv: "72"', /eight digits/],
  ['not: { cpv: ["72"] }', /eight digits/],
  ['not: { framework: ["rm9999"] }', /No framework is known as “rm9999”/],
  ['not: { scope: DESCENDANTS }', /give not\.buyer/],
  ['not: { lot: ["hosting"] }', /in not\.lot as framework\/lot/],
  ['scope: DESCENDANTS', /scope says which bodies of a buyer/],
  ['from: "2025-02", to: "2025-01"', /from is after to; give the earlier one/],
  ['valueFrom: "2.00", valueTo: "1.00"', /valueFrom is more than valueTo; give the smaller one/],
])('a condition that cannot be meant is refused: %s', async (condition, sentence) => {
  await expect(ask(graph, `{ contracts(filter: { ${condition} }) { totalCount } }`)).rejects.toThrow(
    sentence,
  );
});

test.each([
  ['first: 1, last: 1', /not both/],
  ['last: 0', /last is 0/],
  ['first: 1, before: "x"', /before goes with last/],
  ['last: 1, after: "x"', /after goes with first/],
])('a page that cannot be meant is refused: %s', async (page, sentence) => {
  await expect(ask(graph, `{ contracts(${page}) { totalCount } }`)).rejects.toThrow(sentence);
});

test('a cursor of one order is none of another, and says which it is of', async () => {
  const { awards } = await ask(graph, '{ awards(first: 1, order: TITLE_ASC) { pageInfo { endCursor } } }');
  const after = awards.pageInfo.endCursor;
  await expect(ask(graph, `{ awards(after: "${after}") { totalCount } }`)).rejects.toThrow(/order TITLE_ASC/);
});

test('what a list is of is refused as a condition of it', async () => {
  const question =
    '{ organisation(by: { slug: "courts" }) { contracts(filter: { buyer: "prisons" }) { totalCount } } }';
  await expect(ask(graph, question)).rejects.toThrow(/of one buyer already/);
});

test('an empty text leaves out nothing', async () => {
  const question =
    'query ($filter: PurchaseFilter) { all: contracts { totalCount } left: contracts(filter: $filter) { totalCount } }';
  const not = {
    buyer: [''],
    supplier: [''],
    framework: [''],
    lot: [''],
    cpv: [''],
    status: [''],
    text: ['', ' '],
    source: [''],
  };
  const { all: whole, left } = await ask(graph, question, { filter: { not } });
  expect(left.totalCount).toBe(whole.totalCount);
  expect(whole.totalCount).toBeGreaterThan(0);
});
