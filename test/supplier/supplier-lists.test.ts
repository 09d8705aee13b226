import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { countedBy, joined, sortedBy } from '../support/joined.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { runs as numRuns, seed } from '../support/runs.ts';

const BUYERS = ['ministry', 'courts', 'council'] as const;
const BELOW: Readonly<Record<string, readonly string[]>> = { ministry: ['ministry', 'courts'] };
const SIZES = { SME: 'SME', Micro: 'MICRO', Large: 'LARGE', '': 'UNKNOWN' } as const;
const FAMILIES = {
  'G-Cloud III': { slug: 'g-cloud', lot: '1', framework: 'g-cloud-3', lotCategory: 'hosting' },
  // A family without its iteration, which no framework is.
  'Digital Outcomes and Specialists': {
    ...{ slug: 'digital-outcomes-and-specialists', lot: 'Digital outcomes' },
    ...{ framework: 'NONE', lotCategory: null },
  },
} as const;

type Line = {
  supplier: string;
  buyer: (typeof BUYERS)[number];
  net: number;
  size: keyof typeof SIZES;
  framework: keyof typeof FAMILIES;
};
const names = Array.from(
  { length: 12 },
  (_, place) => `${['Acme', 'Boreal', 'Cedar'][place % 3]} ${String(place).padStart(2, '0')} Ltd`,
);
/** What awards say of sizes: of one that nobody paid, and of one whose lines may say otherwise. */
const AWARDED: Readonly<Record<string, string>> = { 'Dunlin Ltd': 'MICRO', [names[0]!]: 'LARGE' };

const line: fc.Arbitrary<Line> = fc.record({
  supplier: fc.constantFrom(...names.slice(0, 10)),
  buyer: fc.constantFrom(...BUYERS),
  net: fc.constantFrom(5, 5, 20, -10),
  size: fc.constantFrom('SME', 'Micro', 'Large', ''),
  framework: fc.constantFrom('G-Cloud III', 'Digital Outcomes and Specialists'),
});

let graph: Graph;
let lines: Line[];
beforeAll(async () => {
  console.warn(`random sales and filters of TEST_SEED=${seed}`);
  lines = fc.sample(line, { seed, numRuns: 40 });
  const told = aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('council');
  for (const { framework, net, ...one } of lines)
    told.spend({ ...one, framework, lot: FAMILIES[framework].lot, net: String(net) });
  graph = await told;
  const releases = Object.entries(AWARDED).map(([name, size], index) =>
    awardRelease(`ocds-b5fd17-${index}`, 'Council', {
      parties: [
        { id: 'b', name: 'Council', roles: ['buyer'] },
        { id: 's', name, roles: ['supplier'], details: { scale: size.toLowerCase() } },
      ],
      awards: [{ id: '1', status: 'active', suppliers: [{ id: 's', name }] }],
    }),
  );
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
});

type Filter = Partial<{
  nameStartsWith: string;
  text: string;
  size: string;
  sizeBasis: string;
  buyer: string;
  scope: string;
  family: string;
  framework: string;
  lotCategory: string;
  netFrom: string;
  netTo: string;
  not: { buyer?: string[]; scope?: string; size?: string[]; text?: string[] };
}>;
type Supplier = { name: string; net: number | null; sizes: string[]; families: string[] };

const bodiesOf = (buyer: string, scope: string | undefined): readonly string[] =>
  scope === undefined ? [buyer] : (BELOW[buyer] ?? [buyer]);

const isThrough = (sale: Line, { family, framework, lotCategory }: Filter): boolean => {
  const its = FAMILIES[sale.framework];
  return (
    (family === undefined || family === its.slug) &&
    (framework === undefined || framework === its.framework) &&
    (lotCategory === undefined || lotCategory === its.lotCategory)
  );
};

/** The suppliers that were paid by the buyers and under the frameworks of a filter, or all. */
const suppliersOf = (filter: Filter): Supplier[] => {
  const { buyer: asked, scope } = filter;
  const buyers = asked === undefined ? BUYERS : bodiesOf(asked, scope);
  const among = lines.filter((one) => buyers.includes(one.buyer) && isThrough(one, filter));
  const sold = [...Map.groupBy(among, ({ supplier }) => supplier)].map(([name, its]) => ({
    name,
    net: its.reduce((sum, { net }) => sum + net, 0),
    sizes: [...new Set(its.map(({ size }) => SIZES[size]))],
    families: [...new Set(its.map(({ framework }) => FAMILIES[framework].slug))],
  }));
  // What some buyers paid, or was paid under some frameworks, says nothing of what others awarded.
  if ([asked, filter.family, filter.framework, filter.lotCategory].some((one) => one !== undefined))
    return sold;
  const won = Object.keys(AWARDED).filter((name) => !sold.some((one) => one.name === name));
  return [...sold, ...won.map((name) => ({ name, net: null, sizes: [], families: [] }))].map((one) => ({
    ...one,
    sizes: [...new Set([...one.sizes, AWARDED[one.name] ?? []].flat())],
  }));
};

const SMES = ['SME', 'MICRO', 'SMALL', 'MEDIUM'];
const isOfSize = ({ sizes }: Supplier, size: string): boolean =>
  sizes.some((one) => (size === 'SME' ? SMES : [size]).includes(one));
const hasWords = ({ name }: Supplier, text: string): boolean =>
  text.split(' ').every((word) => name.toLowerCase().includes(word));

/** Whether a supplier meets one condition, by any of its values; who paid it does not depend on the filter. */
const isLeftOut = (one: Supplier, { buyer, scope, size, text }: NonNullable<Filter['not']>): boolean =>
  [
    buyer?.some((body) =>
      lines.some((sale) => sale.supplier === one.name && bodiesOf(body, scope).includes(sale.buyer)),
    ),
    size?.some((given) => isOfSize(one, given)),
    text?.some((given) => hasWords(one, given)),
  ].includes(true);

const meets = (one: Supplier, filter: Filter): boolean =>
  (!filter.nameStartsWith || one.name.startsWith(filter.nameStartsWith)) &&
  (!filter.text || hasWords(one, filter.text)) &&
  (!filter.size || isOfSize(one, filter.size)) &&
  (!filter.netFrom || (one.net !== null && one.net >= Number(filter.netFrom))) &&
  (!filter.netTo || (one.net !== null && one.net <= Number(filter.netTo))) &&
  (!filter.not || !isLeftOut(one, filter.not));

const naive = (filter: Filter, order: string): Supplier[] =>
  sortedBy(
    suppliersOf(filter).filter((one) => meets(one, filter)),
    {
      by: ({ name, net }) => (order.startsWith('NAME') ? name : net),
      key: ({ name }) => name,
      isDown: order.endsWith('DESC'),
    },
  );

const CONDITIONS = {
  nameStartsWith: fc.constantFrom('Acme', 'Boreal 0'),
  text: fc.constantFrom('ed', '0 ltd', 'dunlin'),
  size: fc.constantFrom('SME', 'MICRO', 'LARGE', 'UNKNOWN'),
  buyer: fc.constantFrom(...BUYERS),
  netFrom: fc.constantFrom('5.00', '25.00'),
  netTo: fc.constantFrom('25.00', '50.00'),
  family: fc.constantFrom('g-cloud', 'digital-outcomes-and-specialists'),
  framework: fc.constantFrom('g-cloud-3', 'NONE'),
  lotCategory: fc.constant('hosting'),
  not: fc.oneof(
    fc.record(
      {
        buyer: fc.constantFrom(['courts'], ['ministry', 'council']),
        size: fc.constantFrom(['SME'], ['UNKNOWN', 'LARGE']),
        text: fc.constantFrom(['boreal'], ['ed', '0 ltd']),
      },
      { requiredKeys: [] },
    ),
    fc.constant({ buyer: ['ministry'], scope: 'SELF_AND_DESCENDANTS' }),
  ),
};
type Condition = keyof typeof CONDITIONS;
const filters: fc.Arbitrary<Filter> = fc
  .tuple(fc.record(CONDITIONS), fc.subarray(Object.keys(CONDITIONS) as Condition[], { maxLength: 3 }))
  .map(([given, taken]) => ({
    sizeBasis: 'AS_REPORTED',
    ...Object.fromEntries(taken.map((name) => [name, given[name]])),
    ...(taken.includes('buyer') && given.buyer === 'ministry' ? { scope: 'SELF_AND_DESCENDANTS' } : {}),
  }));
const ORDERS = ['NAME_ASC', 'NAME_DESC', 'NET_ASC', 'NET_DESC'];

const QUESTION = `query ($filter: SupplierFilter, $order: SupplierOrder, $first: Int, $after: String, $last: Int, $before: String) {
  list: suppliers(filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before) {
    nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

test('pages joined forwards and backwards are the list one would make by hand', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        filter: filters,
        order: fc.constantFrom(...ORDERS),
        /** Null is as many as there are, so that the page is exactly full. */
        fixed: fc.constantFrom(null, 3, 5),
      }),
      async ({ filter, order, fixed }) => {
        const expected = naive(filter, order).map(({ name }) => name);
        const size = fixed ?? Math.max(expected.length, 1);
        const page = async (args: object): Promise<Answer> =>
          (await ask(graph, QUESTION, { filter, order, ...args }))['list'];
        for (const isBackward of [false, true])
          expect(await joined(page, { size, isBackward, keyOf: ({ name }) => name })).toEqual(expected);
      },
    ),
    { seed, numRuns, endOnFailure: true },
  ));

const COUNTS = `query ($filter: SupplierFilter) { list: suppliers(filter: $filter) { totalCount facets(by: [SIZE, FAMILY]) { by key label count } } }`;

test.each(Object.keys(CONDITIONS) as Condition[])('%s alone takes in what it says', async (name) => {
  for (const value of fc.sample<unknown>(CONDITIONS[name], { seed, numRuns: 3 })) {
    const filter = { sizeBasis: 'AS_REPORTED', [name]: value };
    const { list } = await ask(graph, COUNTS, { filter });
    expect([filter, list.totalCount]).toEqual([filter, naive(filter, 'NAME_ASC').length]);
  }
});

test.each([
  ['buyer', ['courts']],
  ['size', ['LARGE']],
  ['size', ['MICRO']],
  ['text', ['boreal']],
])('not %s alone leaves out %j', async (name, values) => {
  const filter = { sizeBasis: 'AS_REPORTED', not: { [name]: values } };
  const { list } = await ask(graph, COUNTS, { filter });
  const all = naive({ sizeBasis: 'AS_REPORTED' }, 'NAME_ASC').length;
  expect(list.totalCount).toBe(naive(filter, 'NAME_ASC').length);
  expect(list.totalCount).toBeLessThan(all);
});

test('totals and facets count what is in the list', () =>
  fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const { list } = await ask(graph, COUNTS, { filter });
      const mine = naive(filter, 'NAME_ASC');
      expect(list.totalCount).toBe(mine.length);
      const facet = (by: string): object =>
        Object.fromEntries(
          list.facets
            .filter((one: Answer) => one['by'] === by)
            .map(({ key, count }: Answer) => [key ?? 'not stated', count]),
        );
      const orNone = (values: readonly string[]): readonly string[] =>
        values.length > 0 ? values : ['not stated'];
      expect(facet('SIZE')).toEqual(countedBy(mine, ({ sizes }) => orNone(sizes)));
      expect(facet('FAMILY')).toEqual(countedBy(mine, ({ families }) => orNone(families)));
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test('what cannot be meant is refused, and who is not known is none', async () => {
  await expect(ask(graph, COUNTS, { filter: { scope: 'DESCENDANTS' } })).rejects.toThrow(/give buyer/);
  await expect(ask(graph, COUNTS, { filter: { netFrom: '5.00', netTo: '1.00' } })).rejects.toThrow(
    /netFrom is more than netTo/,
  );
  expect(await ask(graph, COUNTS, { filter: { buyer: 'nobody at all' } })).toEqual({ list: null });
});

test('an empty text leaves out nothing', async () => {
  const question =
    'query ($filter: SupplierFilter) { all: suppliers { totalCount } left: suppliers(filter: $filter) { totalCount } }';
  const not = { buyer: [''], text: ['', '-'] };
  const { all: whole, left } = await ask(graph, question, { filter: { not } });
  expect(left.totalCount).toBe(whole.totalCount);
  expect(whole.totalCount).toBeGreaterThan(0);
});
