import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { countedBy, joined, sortedBy } from '../support/joined.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { runs as numRuns, seed } from '../support/runs.ts';
import { salesFileOf } from '../support/sales-file.ts';

let graph: Graph;
/** All things by their ids: what they are is read by another way than the lists. */
let frameworks: Answer[];
let lots: Answer[];
beforeAll(async () => {
  console.warn(`random filters of TEST_SEED=${seed}`);
  graph = await emptyGraph();
  await loadSample(graph);
  const release = awardRelease('ocds-b5fd17-1', 'A Council', { tender: { title: 'Paving under RM6187' } });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  const sales = ['G-Cloud', 'G-Cloud II', 'G-Cloud III', 'G-Cloud 4'].flatMap((name, at) =>
    ['1', '3', '4'].map((lot) => ({
      ...{ buyer: 'A Council', supplier: 'Acme Ltd', framework: name, lot },
      net: String((at - 1) * (at === 3 ? 1 : 10) + Number(lot)),
    })),
  );
  await imported(graph, ['g-cloud-sales', salesFileOf(sales, '2014-06-30')]);
  const worth = 'invoiced { total { net lines } }';
  const fields = `id slug name reference startDate endDate operator knownBy family { slug } ${worth}`;
  const { frameworkFamilies, framework } = await ask(
    graph,
    `{ frameworkFamilies { frameworks { ${fields} lots { id name description category { slug } framework { slug startDate } ${worth} } } }
      framework(slug: "rm6187") { ${fields} lots { id } } }`,
  );
  frameworks = [...frameworkFamilies.flatMap((family: Answer) => family['frameworks']), framework];
  lots = frameworks.flatMap((one) => one['lots']);
  expect(framework).toMatchObject({ knownBy: 'NUMBER', family: null, startDate: null });
});

/** What was invoiced under a thing; null without a line. */
const netOf = ({ invoiced: { total } }: Answer): number | null =>
  total.lines === 0 ? null : Number(total.net);

const has = (text: string, words: string): boolean =>
  words.split(' ').every((word) => text.toLowerCase().includes(word));
const within = (day: string | null, from: string | undefined, to: string | undefined): boolean =>
  (from === undefined && to === undefined) ||
  (day !== null && (from === undefined || day >= from) && (to === undefined || day <= to));

type Filter = Record<string, string | string[] | undefined>;
const isOpen = ({ startDate, endDate }: Answer, day: string): boolean =>
  startDate !== null && startDate <= day && (endDate === null || endDate >= day);

const KINDS = {
  frameworks: {
    conditions: {
      family: fc.constantFrom('g-cloud', 'digital-outcomes-and-specialists', 'G-Cloud'),
      text: fc.constantFrom('cloud', '1', 'rm', 'outcomes 2'),
      knownBy: fc.constantFrom<string[]>(['DEFINITION'], ['NUMBER', 'PROCESS'], ['PROCESS']),
      openOn: fc.constantFrom('2016-06-01', '2013-01-01', '1999-01-01'),
      startsFrom: fc.constantFrom('2014-01-01', '2018-01-01'),
      startsTo: fc.constantFrom('2018-06-30', '2019-07-02'),
      endsFrom: fc.constantFrom('2015-01-01'),
      endsTo: fc.constantFrom('2020-09-27', '2016-01-01'),
    },
    meets: (one: Answer, filter: Filter): boolean =>
      (!filter['family'] || one['family']?.slug === String(filter['family']).toLowerCase()) &&
      (!filter['text'] || has(`${one['name']} ${one['reference'] ?? ''}`, String(filter['text']))) &&
      (!filter['knownBy'] || filter['knownBy'].includes(one['knownBy'])) &&
      (!filter['openOn'] || isOpen(one, String(filter['openOn']))) &&
      within(one['startDate'], filter['startsFrom'] as string, filter['startsTo'] as string) &&
      within(one['endDate'], filter['endsFrom'] as string, filter['endsTo'] as string),
    keys: {
      START: (one: Answer): string | null => one['startDate'],
      END: (one: Answer): string | null => one['endDate'],
      NAME: (one: Answer): string => one['name'].toLowerCase(),
      NET: netOf,
    },
    facets: {
      FAMILY: (one: Answer): string => one['family']?.slug ?? 'none',
      KNOWN_BY: (one: Answer): string => one['knownBy'],
      OPERATOR: (one: Answer): string => one['operator'] ?? 'none',
    },
    type: 'Framework',
  },
  lots: {
    conditions: {
      family: fc.constantFrom('g-cloud', 'digital-outcomes-and-specialists'),
      framework: fc.constantFrom('g-cloud-9', 'g-cloud-3'),
      lotCategory: fc.constantFrom('hosting', 'support'),
      text: fc.constantFrom('cloud', 'service', 'software'),
    },
    meets: (one: Answer, filter: Filter): boolean =>
      (!filter['family'] || one['framework'].slug.startsWith(filter['family'])) &&
      (!filter['framework'] || one['framework'].slug === filter['framework']) &&
      (!filter['lotCategory'] || one['category']?.slug === filter['lotCategory']) &&
      (!filter['text'] || has(`${one['name']} ${one['description'] ?? ''}`, String(filter['text']))),
    keys: {
      START: (one: Answer): string | null => one['framework'].startDate,
      NAME: (one: Answer): string => one['name'].toLowerCase(),
      NET: netOf,
    },
    facets: {
      FRAMEWORK: (one: Answer): string => one['framework'].slug,
      LOT_CATEGORY: (one: Answer): string => one['category']?.slug ?? 'none',
    },
    type: 'Lot',
  },
} as const;
type Kind = keyof typeof KINDS;

const allOf = (kind: Kind): Answer[] => (kind === 'lots' ? lots : frameworks);
const naive = (kind: Kind, filter: Filter, order: string): Answer[] => {
  const [by = '', direction] = order.split('_');
  const { meets, keys } = KINDS[kind];
  return sortedBy(
    allOf(kind).filter((one) => meets(one, filter)),
    {
      by: keys[by as 'NAME'],
      key: ({ id }) => id,
      isDown: direction === 'DESC',
    },
  );
};

const asked = (kind: Kind) => {
  const { conditions, keys } = KINDS[kind];
  const orders = Object.keys(keys).flatMap((by) => [`${by}_ASC`, `${by}_DESC`]);
  return fc.record({
    kind: fc.constant(kind),
    filter: fc
      .tuple(
        fc.record(conditions as Record<string, fc.Arbitrary<string | string[]>>),
        fc.subarray(Object.keys(conditions), { maxLength: 2 }),
      )
      .map(([given, taken]): Filter => Object.fromEntries(taken.map((name) => [name, given[name]]))),
    order: fc.constantFrom(...orders),
    /** Null is as many as there are, so that the page is exactly full. */
    fixed: fc.constantFrom(null, 7, 20),
  });
};
const questions = fc.oneof(asked('frameworks'), asked('lots'));

test('pages joined forwards and backwards are the list one would make by hand', () =>
  fc.assert(
    fc.asyncProperty(questions, async ({ kind, filter, order, fixed }) => {
      const ids = naive(kind, filter, order).map(({ id }) => id);
      const { type } = KINDS[kind];
      const question = `query ($filter: ${type}Filter, $order: ${type}Order, $first: Int, $after: String, $last: Int, $before: String) {
        list: ${kind}(filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before) {
          nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      const page = async (args: object): Promise<Answer> =>
        (await ask(graph, question, { filter, order, ...args }))['list'];
      const size = fixed ?? Math.max(ids.length, 1);
      for (const isBackward of [false, true])
        expect(await joined(page, { size, isBackward, keyOf: ({ id }) => id })).toEqual(ids);
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test('totals and facets count what is in the list', () =>
  fc.assert(
    fc.asyncProperty(questions, async ({ kind, filter }) => {
      const { type, facets } = KINDS[kind];
      const question = `query ($filter: ${type}Filter) { list: ${kind}(filter: $filter) { totalCount facets(by: [${Object.keys(facets).join(', ')}]) { by key count } } }`;
      const { list } = await ask(graph, question, { filter });
      const mine = naive(kind, filter, 'NAME_ASC');
      expect(list.totalCount).toBe(mine.length);
      for (const [by, valueOf] of Object.entries(facets)) {
        const counts = list.facets.filter((one: Answer) => one['by'] === by);
        expect(Object.fromEntries(counts.map(({ key, count }: Answer) => [key ?? 'none', count]))).toEqual(
          countedBy(mine, (one) => [valueOf(one)]),
        );
      }
    }),
    { seed, numRuns, endOnFailure: true },
  ));

const ALONE = (['frameworks', 'lots'] as const).flatMap((kind) =>
  Object.keys(KINDS[kind].conditions).map((name) => [kind, name] as const),
);
test.each(ALONE)('of %s, %s alone takes in what it says', async (kind, name) => {
  const conditions: Record<string, fc.Arbitrary<string | string[]>> = KINDS[kind].conditions;
  for (const value of fc.sample(conditions[name]!, { seed, numRuns: 3 })) {
    const filter = { [name]: value };
    const question = `query ($filter: ${KINDS[kind].type}Filter) { list: ${kind}(filter: $filter) { totalCount } }`;
    const { list } = await ask(graph, question, { filter });
    expect([filter, list.totalCount]).toEqual([filter, naive(kind, filter, 'NAME_ASC').length]);
  }
});

test('what nobody knows is refused with the nearest', async () => {
  const count = (list: string) => ask(graph, `{ ${list} { totalCount } }`);
  await expect(count('frameworks(filter: { family: "gcloud" })')).rejects.toThrow(
    /No family of frameworks is known as “gcloud”. Nearest: g-cloud/,
  );
  await expect(count('lots(filter: { lotCategory: "hostin" })')).rejects.toThrow(/Nearest: hosting/);
  await expect(count('lots(filter: { framework: "rm9999" })')).rejects.toThrow(/No framework is known/);
  await expect(
    count('frameworks(filter: { startsFrom: "2020-01-01", startsTo: "2010-01-01" })'),
  ).rejects.toThrow(/startsFrom is after startsTo/);
});

test.each(['frameworks', 'lots'] as const)(
  '%s by net: what has lines in order, then what has none',
  async (kind) => {
    const question = `{ list: ${kind}(order: NET_DESC, first: 100) { nodes { invoiced { total { net lines } } } } }`;
    const nets = (await ask(graph, question))['list'].nodes.map(netOf) as (number | null)[];
    const sold = nets.filter((net) => net !== null);
    expect(sold.length).toBeGreaterThan(1);
    expect(nets.slice(0, sold.length)).toEqual(sold.toSorted((a, b) => b - a));
  },
);
