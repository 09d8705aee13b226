import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { BODIES, MONTHS, randomGraph, SUPPLIERS, VERSIONS } from '../spend/random-lines.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { ask, askCounted, type Answer } from '../support/ask.ts';
import { runs as numRuns, seed } from '../support/runs.ts';
import { sumOf } from '../spend/decimal-sum.ts';

let graph: Graph;
/** All lines that stand, by their ids: read by the way of records, which no list takes. */
let lines: Answer[];
beforeAll(async () => {
  console.warn(`random lists of lines of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
  await defineFrameworks(graph);
  lines = await linesById();
});

const FIELDS =
  'id amount period sizeAsReported sector buyer { id slug } supplier { id name } family { slug } lot { id slug } lotCategory { slug } framework { slug } version { id }';

async function linesById(knownAt: string | null = null): Promise<Answer[]> {
  const all: Answer[] = [];
  for (let after: string | null = null; ;) {
    const { invoiced } = await ask(
      graph,
      `query ($after: String, $knownAt: Date) { invoiced(filter: { knownAt: $knownAt }) { records(first: 100, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } } }`,
      { after, knownAt },
    );
    all.push(...invoiced.records.nodes);
    if (!invoiced.records.pageInfo.hasNextPage) return all.map((line, place) => ({ ...line, place }));
    after = invoiced.records.pageInfo.endCursor;
  }
}

type Filter = {
  knownAt?: string;
  from?: string;
  to?: string;
  size?: string;
  supplier?: string;
  buyer?: string;
  scope?: string;
};

/** The lists of a kind of thing: one of it, how it is asked for, and which lines are in the list. */
const WAYS = {
  all: { one: () => '', isIn: () => true, asked: (list: string) => list },
  body: {
    one: ({ buyer }: Answer) => buyer.slug,
    isIn: (line: Answer, slug: string) => line['buyer'].slug === slug,
    asked: (list: string, slug: string) => `thing: organisation(by: { slug: "${slug}" }) { ${list} }`,
  },
  supplier: {
    one: ({ supplier }: Answer) => supplier.id,
    isIn: (line: Answer, id: string) => line['supplier'].id === id,
    asked: (list: string, id: string) => `thing: node(id: "${id}") { ... on Supplier { ${list} } }`,
  },
  lot: {
    one: ({ lot }: Answer) => lot?.id ?? null,
    isIn: (line: Answer, id: string) => line['lot']?.id === id,
    asked: (list: string, id: string) => `thing: node(id: "${id}") { ... on Lot { ${list} } }`,
  },
  framework: {
    one: ({ framework }: Answer) => framework?.slug ?? null,
    isIn: (line: Answer, slug: string) => line['framework']?.slug === slug,
    asked: (list: string, slug: string) => `thing: framework(slug: "${slug}") { ${list} }`,
  },
  version: {
    one: ({ version }: Answer) => version.id,
    isIn: (line: Answer, id: string) => line['version'].id === id,
    asked: (list: string, id: string) => `thing: node(id: "${id}") { ... on DatasetVersion { ${list} } }`,
  },
} as const;

const meets = (line: Answer, { from, to, size, supplier }: Filter): boolean =>
  (from === undefined || line['period'] >= from) &&
  (to === undefined || line['period'] <= to) &&
  (size === undefined || ['SME', 'MICRO', 'SMALL', 'MEDIUM'].includes(line['sizeAsReported'])) &&
  (supplier === undefined || line['supplier'].name === supplier);

const KEYS = {
  PERIOD: ({ period }: Answer) => Number(period.replace('-', '')),
  AMOUNT: ({ amount }: Answer) => Number(amount),
};

/** By month or amount and then by id, the one way or the other. */
const inOrder = (some: readonly Answer[], order: string): Answer[] => {
  const [of = '', direction] = order.split('_');
  const keyOf = KEYS[of as keyof typeof KEYS];
  const up = some.toSorted((a, b) => keyOf(a) - keyOf(b) || a['place'] - b['place']);
  return direction === 'ASC' ? up : up.toReversed();
};

type Asked = { way: keyof typeof WAYS; one: string; filter: Filter; order: string };

const literal = (filter: Filter): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${['size', 'scope'].includes(key) ? value : JSON.stringify(value)}`)
    .concat('sizeBasis: AS_REPORTED')
    .join(', ');

/** The whole list, page after page from one end; the statements that read it. */
async function pageAfterPage({ way, one, filter, order }: Asked, size: number, isBackward: boolean) {
  const all: string[] = [];
  const statements = new Set<string>();
  const [count, from, [is, cursor]] = isBackward
    ? ['last', 'before', ['hasPreviousPage', 'startCursor']]
    : ['first', 'after', ['hasNextPage', 'endCursor']];
  for (let place: string | null = null; ;) {
    const list = `spendLines(filter: { ${literal(filter)} }, order: ${order}, ${count}: ${size}, ${from}: $place) {
      totalCount nodes { id } pageInfo { ${is} ${cursor} } }`;
    const { data, statements: read } = await askCounted(
      graph,
      `query ($place: String) { ${WAYS[way].asked(list, one)} }`,
      { place },
    );
    for (const name of read) statements.add(name);
    const { nodes, pageInfo, totalCount } = (data['thing'] ?? data)['spendLines'];
    const ids: string[] = nodes.map(({ id }: Answer) => id);
    if (isBackward) all.unshift(...ids);
    else all.push(...ids);
    if (!pageInfo[is]) return { all, totalCount, statements: [...statements] };
    place = pageInfo[cursor];
  }
}

const asked = fc.record({
  way: fc.constantFrom(...(Object.keys(WAYS) as (keyof typeof WAYS)[])),
  of: fc.nat(),
  filter: fc.record(
    {
      from: fc.constantFrom(...MONTHS),
      to: fc.constantFrom(...MONTHS),
      size: fc.constant('SME'),
      supplier: fc.constantFrom(...SUPPLIERS),
    },
    { requiredKeys: [] },
  ),
  hasFilter: fc.boolean(),
  order: fc.constantFrom('PERIOD_ASC', 'PERIOD_DESC', 'AMOUNT_ASC', 'AMOUNT_DESC'),
  size: fc.integer({ min: 7, max: 60 }),
  isBackward: fc.boolean(),
});

test('a list of lines is all that meet its conditions, in order, page after page from either end', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ way, of, hasFilter, filter: drawn, order, size, isBackward }) => {
      const { from = '', to = '9' } = drawn;
      const { supplier: _supplier, ...unsaid } = drawn;
      const filter: Filter = hasFilter && from <= to ? (way === 'supplier' ? unsaid : drawn) : {};
      const things = [...new Set(lines.map((line) => WAYS[way].one(line)).filter((one) => one !== null))];
      const one = things[of % things.length]!;
      const expected = lines.filter((line) => WAYS[way].isIn(line, one) && meets(line, filter));
      const { all, totalCount } = await pageAfterPage({ way, one, filter, order }, size, isBackward);
      expect(all).toEqual(inOrder(expected, order).map(({ id }) => id));
      expect(totalCount).toBe(expected.length);
    }),
    { numRuns: numRuns * 3, seed },
  );
});

const financialYear = (month: string): string => {
  const first = Number(month.slice(0, 4)) - (month.slice(5) < '04' ? 1 : 0);
  return `${first}/${String(first + 1).slice(2)}`;
};

/** What lines are counted by: of each line its key, null where it has nothing there. */
const FACETS: Record<string, (line: Answer) => string | null> = {
  BUYER: ({ buyer }) => buyer.id,
  SUPPLIER: ({ supplier }) => supplier.id,
  FAMILY: ({ family }) => family?.slug ?? null,
  FRAMEWORK: ({ framework }) => framework?.slug ?? null,
  LOT: ({ lot, framework }) => (lot ? `${framework.slug}/${lot.slug}` : null),
  LOT_CATEGORY: ({ lotCategory }) => lotCategory?.slug ?? null,
  MONTH: ({ period }) => period,
  FINANCIAL_YEAR: ({ period }) => financialYear(period),
  SIZE: ({ sizeAsReported }) => sizeAsReported,
  SECTOR: ({ sector }) => sector,
};

test.each(Object.keys(WAYS) as (keyof typeof WAYS)[])(
  'the lines of %s are counted by what they have in common, with what they add up to',
  async (way) => {
    const one = lines.map((line) => WAYS[way].one(line)).find((found) => found !== null)!;
    const filter = { from: MONTHS[1] };
    const expected = lines.filter((line) => WAYS[way].isIn(line, one) && meets(line, filter));
    const list = `spendLines(filter: { ${literal(filter)} }) { totalCount facets(by: [${Object.keys(FACETS).join(', ')}]) { by key label count net } }`;
    const data = await ask(graph, `{ ${WAYS[way].asked(list, one)} }`);
    const { facets, totalCount } = (data['thing'] ?? data)['spendLines'] as Answer;
    expect(totalCount).toBe(expected.length);
    for (const [by, keyOf] of Object.entries(FACETS)) {
      const found: Answer[] = facets.filter((facet: Answer) => facet['by'] === by);
      const groups = [...Map.groupBy(expected, keyOf)].map(([key, its]) => [
        key,
        { count: its.length, net: sumOf(its.map(({ amount }) => amount)) },
      ]);
      expect(Object.fromEntries(found.map(({ key, count, net }) => [key, { count, net }]))).toEqual(
        Object.fromEntries(groups),
      );
      const counts: number[] = found.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(found.every(({ key, label }) => (key === null) === (label === 'not stated'))).toBe(true);
    }
  },
);

test.each([
  ['all', 'AMOUNT_DESC', 'lines-by-amount.allDown'],
  ['body', 'AMOUNT_ASC', 'lines-by-amount.byBuyerUp'],
  ['supplier', 'PERIOD_DESC', 'lines-by-period.bySupplierDown'],
  ['lot', 'AMOUNT_DESC', 'lines-by-amount.byLotDown'],
  ['version', 'PERIOD_ASC', 'lines-by-period.byVersionUp'],
  // Of all lines at least a third are of it, so that few are passed over.
  ['framework', 'AMOUNT_DESC', 'lines-by-amount.allDown'],
] as const)('the lines of %s by %s are read from an index in that order', async (way, order, statement) => {
  const one = lines.map((line) => WAYS[way].one(line)).find((found) => found !== null)!;
  const { statements } = await pageAfterPage({ way, one, filter: {}, order }, 9, false);
  expect(statements).toContain(statement);
  expect(statements).not.toContain('lines-page');
});

test('few lines among many are sorted, and none are not looked for', async () => {
  const { buyer, period } = lines.find((line) => line['buyer'].slug !== null)!;
  const filter = { from: period, to: period };
  const few: Asked = { way: 'body', one: buyer.slug, filter, order: 'AMOUNT_ASC' };
  expect((await pageAfterPage(few, 60, false)).statements).toContain('lines-page');
  const none = { ...few, filter: { from: '1999-04', to: '1999-05' } };
  const { all, totalCount, statements } = await pageAfterPage(none, 60, false);
  expect({ all, totalCount }).toEqual({ all: [], totalCount: 0 });
  expect(statements.filter((name) => name.startsWith('lines-'))).toEqual([]);
});

test('lines as they were known on a day are sorted: rollups are of today', async () => {
  const knownAt = VERSIONS[0];
  const then = await linesById(knownAt);
  const known: Asked = { way: 'all', one: '', filter: { knownAt }, order: 'AMOUNT_DESC' };
  const { all, totalCount, statements } = await pageAfterPage(known, 60, false);
  expect(all).toEqual(inOrder(then, 'AMOUNT_DESC').map(({ id }) => id));
  expect(totalCount).toBe(then.length);
  expect(then.length).toBeLessThan(lines.length);
  expect(statements).toContain('lines-page');
});

test('the largest lines of several bodies are those of all of them', async () => {
  const under = new Set<string>(BODIES.filter((slug) => !['office', 'elsewhere'].includes(slug)));
  const expected = lines.filter(({ buyer }) => under.has(buyer.slug));
  const filter = { buyer: 'ministry', scope: 'SELF_AND_DESCENDANTS' };
  const { all, statements } = await pageAfterPage(
    { way: 'all', one: '', filter, order: 'AMOUNT_DESC' },
    9,
    false,
  );
  expect(all).toEqual(inOrder(expected, 'AMOUNT_DESC').map(({ id }) => id));
  expect(statements).toContain('lines-by-amount.byBuyerDown');
});
