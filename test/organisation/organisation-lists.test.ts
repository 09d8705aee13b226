import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, askCounted, type Answer } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { countedBy, joined, sortedBy } from '../support/joined.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { runs as numRuns, seed } from '../support/runs.ts';

const FORMATS = ['Executive agency', 'Executive non-departmental public body', 'Other'] as const;
const WORDS = ['Board', 'Office', 'Agency'] as const;

type Body = {
  slug: string;
  name: string;
  format: string;
  status: string;
  closedOn: string | null;
  parent: string | null;
  nets: readonly number[];
  hasPurchase: boolean;
};

const body: fc.Arbitrary<Omit<Body, 'slug' | 'name'> & { word: string }> = fc.record({
  word: fc.constantFrom(...WORDS),
  format: fc.constantFrom(...FORMATS),
  status: fc.constantFrom('live', 'live', 'closed', 'exempt'),
  closedOn: fc.option(fc.constantFrom('2010-01-01', '2012-06-30'), { freq: 2 }),
  parent: fc.option(fc.constantFrom('body-00', 'body-01'), { freq: 2 }),
  nets: fc.array(fc.constantFrom(5, 5, 20, -5), { maxLength: 2 }),
  hasPurchase: fc.boolean(),
});

/** A buyer that no register has. */
const COUNCIL: Body = {
  ...{ slug: '', name: 'Some Council', format: '', status: '', closedOn: null, parent: null },
  ...{ nets: [7], hasPurchase: false },
};

let graph: Graph;
let all: Body[];
beforeAll(async () => {
  console.warn(`random bodies and filters of TEST_SEED=${seed}`);
  all = fc.sample(body, { seed, numRuns: 24 }).map(({ word, ...one }, index) => {
    const number = String(index).padStart(2, '0');
    const isTop = index < 2;
    return {
      ...one,
      ...{ slug: `body-${number}`, name: `${word} ${number}`, parent: isTop ? null : one.parent },
      // A closed body may have bought, but no body that printed names mean on these days is closed by then.
      closedOn: one.status === 'closed' ? one.closedOn : null,
    };
  });
  const told = aGraph();
  for (const { slug, name, format, status, closedOn, parent } of all)
    told.organisation(slug, {
      ...{ name, format, status },
      ...(closedOn === null ? {} : { closedOn }),
      ...(parent === null ? {} : { childOf: parent }),
    });
  for (const { slug, nets } of all)
    for (const net of nets) told.spend({ buyer: slug, supplier: 'Acme Ltd', net: String(net) });
  told.spend({ buyer: COUNCIL.name, supplier: 'Acme Ltd', net: '7' });
  graph = await told;
  const bought = all.filter(({ hasPurchase }) => hasPurchase);
  await imported(graph, [
    'contracts-ocds',
    releasesFile(bought.map(({ name }, index) => awardRelease(`ocds-b5fd17-${index}`, name))),
  ]);
  // What each is known to have paid and bought is what the importer took its printed name to mean.
  const { organisations } = await ask(
    graph,
    '{ organisations(first: 100) { nodes { slug spendLines { totalCount } awards { totalCount } } } }',
  );
  for (const { slug, spendLines, awards } of organisations.nodes) {
    const one = all.find((told2) => told2.slug === slug)!;
    expect([slug, spendLines.totalCount, awards.totalCount]).toEqual([
      slug,
      one.nets.length,
      one.hasPurchase ? 1 : 0,
    ]);
  }
});

type Filter = Partial<{
  format: string;
  status: string;
  nameStartsWith: string;
  text: string;
  parent: string;
  scope: string;
  openOn: string;
  hasSpend: boolean;
  hasPurchases: boolean;
  not: Partial<Record<'format' | 'status' | 'parent' | 'text', string[]>>;
}>;

const net = ({ nets }: Body): number | null =>
  nets.length === 0 ? null : nets.reduce((sum, one) => sum + one, 0);

const compared = (text: string): string => text.toLowerCase().replaceAll(/[-_]/g, ' ');
const hasWords = ({ name }: Body, text: string): boolean =>
  text.split(' ').every((word) => name.toLowerCase().includes(word));

/** Whether a body meets one condition, by any of its values. */
const isLeftOut = (one: Body, { format, status, parent, text }: NonNullable<Filter['not']>): boolean =>
  [
    format?.some((given) => compared(given) === compared(one.format)),
    status?.includes(one.status),
    parent?.some((slug) => one.slug === slug || one.parent === slug),
    text?.some((given) => hasWords(one, given)),
  ].includes(true);

const meets = (one: Body, filter: Filter): boolean =>
  (!filter.format || compared(one.format) === compared(filter.format)) &&
  (!filter.status || one.status === filter.status) &&
  (!filter.nameStartsWith || one.name.startsWith(filter.nameStartsWith)) &&
  (!filter.text || hasWords(one, filter.text)) &&
  (!filter.parent ||
    one.parent === filter.parent ||
    (filter.scope === 'SELF_AND_DESCENDANTS' && one.slug === filter.parent)) &&
  (!filter.openOn || one.closedOn === null || one.closedOn > filter.openOn) &&
  (filter.hasSpend === undefined || filter.hasSpend === one.nets.length > 0) &&
  (filter.hasPurchases === undefined || filter.hasPurchases === one.hasPurchase) &&
  (!filter.not || !isLeftOut(one, filter.not));

const CONDITIONS = {
  format: fc.constantFrom('executive agency', 'Executive_Agency', 'executive non departmental public body'),
  status: fc.constantFrom('live', 'closed'),
  nameStartsWith: fc.constantFrom('Board', 'Office 1'),
  text: fc.constantFrom('ice', '1 off', 'board'),
  parent: fc.constantFrom('body-00', 'body-01'),
  openOn: fc.constantFrom('2009-12-31', '2010-01-01', '2011-01-01'),
  hasSpend: fc.boolean(),
  hasPurchases: fc.boolean(),
  not: fc.record(
    {
      format: fc.constantFrom(['executive agency'], ['Other', 'Executive_Agency']),
      status: fc.constantFrom(['closed'], ['live', 'exempt']),
      parent: fc.constantFrom(['body-00'], ['body-00', 'body-01']),
      text: fc.constantFrom(['ice'], ['1 off', 'board']),
    },
    { requiredKeys: [] },
  ),
};
type Condition = keyof typeof CONDITIONS;
const filters: fc.Arbitrary<Filter> = fc
  .tuple(fc.record(CONDITIONS), fc.subarray(Object.keys(CONDITIONS) as Condition[], { maxLength: 3 }))
  .map(([given, taken]) => Object.fromEntries(taken.map((name) => [name, given[name]])));
const ORDERS = ['NAME', 'NET', 'CLOSED', 'OPENED'].flatMap((by) => [`${by}_ASC`, `${by}_DESC`]);

const naive = (filter: Filter, order: string, among: readonly Body[] = all): Body[] => {
  const [by = '', direction] = order.split('_');
  const keys = { NAME: (one: Body) => one.name, NET: net, CLOSED: (one: Body) => one.closedOn };
  return sortedBy(
    among.filter((one) => meets(one, filter)),
    {
      by: keys[by as keyof typeof keys] ?? (() => null),
      key: ({ slug }) => slug,
      isDown: direction === 'DESC',
    },
  );
};

const QUESTION = `query ($filter: OrganisationFilter, $order: OrganisationOrder, $first: Int, $after: String, $last: Int, $before: String) {
  list: organisations(filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before) {
    nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

test('pages joined forwards and backwards are the list one would make by hand', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        filter: filters,
        order: fc.constantFrom(...ORDERS),
        /** Null is as many as there are, so that the page is exactly full. */
        fixed: fc.constantFrom(null, 4, 9),
      }),
      async ({ filter, order, fixed }) => {
        const slugs = naive(filter, order).map(({ slug }) => slug);
        const size = fixed ?? Math.max(slugs.length, 1);
        const page = async (args: object): Promise<Answer> =>
          (await ask(graph, QUESTION, { filter, order, ...args }))['list'];
        for (const isBackward of [false, true])
          expect(await joined(page, { size, isBackward, keyOf: ({ slug }) => slug })).toEqual(slugs);
      },
    ),
    { seed, numRuns, endOnFailure: true },
  ));

test('all that buy are listed, whether a register has them or not', () => {
  const buy = all.filter(({ nets, hasPurchase }) => nets.length > 0 || hasPurchase);
  const conditions = fc.record(
    { text: CONDITIONS.text, parent: CONDITIONS.parent, hasSpend: fc.boolean() },
    { requiredKeys: [] },
  );
  const question = QUESTION.replace('organisations(', 'buyers(').replace('{ slug }', '{ name } totalCount');
  return fc.assert(
    fc.asyncProperty(conditions, fc.constantFrom('NAME_ASC', 'NET_DESC'), async (filter, order) => {
      const names = naive(filter, order, [...buy, COUNCIL]).map(({ name }) => name);
      const page = async (args: object): Promise<Answer> =>
        (await ask(graph, question, { filter, order, ...args }))['list'];
      expect((await page({ first: 1 }))['totalCount']).toBe(names.length);
      for (const isBackward of [false, true]) {
        const found = await joined(page, { size: 3, isBackward, keyOf: ({ name }) => name });
        // Which of two that paid as much comes first goes by an id that a name does not tell.
        const told = (name: string): unknown =>
          order === 'NAME_ASC' ? name : net([...buy, COUNCIL].find((one) => one.name === name)!);
        expect(found.map(told)).toEqual(names.map(told));
        expect(found.toSorted()).toEqual(names.toSorted());
      }
    }),
    { seed, numRuns, endOnFailure: true },
  );
});

const COUNTS = `query ($filter: OrganisationFilter) { list: organisations(filter: $filter) { totalCount facets(by: [FORMAT, STATUS, PARENT]) { by key label count } } }`;

test.each(Object.keys(CONDITIONS) as Condition[])('%s alone takes in what it says', async (name) => {
  for (const value of fc.sample<unknown>(CONDITIONS[name], { seed, numRuns: 3 })) {
    const { list } = await ask(graph, COUNTS, { filter: { [name]: value } });
    expect(list.totalCount).toBe(naive({ [name]: value }, 'NAME_ASC').length);
  }
});

test.each([
  [{ format: ['executive agency'] }, 1],
  [{ status: ['closed', 'exempt'] }, 1],
  [{ parent: ['body-00'] }, 1],
  [{ text: ['board'] }, 1],
  [{ format: [''], status: [''], parent: [''], text: ['', '-'] }, 0],
])('not %j alone leaves out what it says, and an empty text nothing', async (not, least) => {
  const question =
    'query ($not: OrganisationExclusion) { list: organisations(filter: { not: $not }) { totalCount } }';
  const { totalCount } = (await ask(graph, question, { not }))['list'];
  expect(all.length - totalCount).toBeGreaterThanOrEqual(least);
  expect(totalCount).toBe(least === 0 ? all.length : naive({ not }, 'NAME_ASC').length);
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
            .map(({ label, count }: Answer) => [label, count]),
        );
      expect(facet('FORMAT')).toEqual(countedBy(mine, ({ format }) => [format]));
      expect(facet('STATUS')).toEqual(countedBy(mine, ({ status }) => [status]));
      const nameOf = (slug: string | null): string =>
        all.find((one) => one.slug === slug)?.name ?? 'not stated';
      expect(facet('PARENT')).toEqual(countedBy(mine, ({ parent }) => [nameOf(parent)]));
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test.each([
  ['organisations { totalCount }', 'organisations-counted'],
  ['organisations(filter: {}, order: NET_DESC) { totalCount }', 'organisations-counted'],
  ['organisations(filter: { status: "live" }) { totalCount }', 'organisations-count'],
  ['organisations(filter: { parent: "body-00" }) { totalCount }', 'organisations-count'],
  ['buyers { totalCount }', 'organisations-counted'],
  ['buyers(filter: { status: "live" }) { totalCount }', 'organisations-count'],
  // Nothing is part of it, which is not everything.
  ['organisations(filter: { parent: "body-23" }) { totalCount }', 'organisations-count'],
  ['suppliers { totalCount }', 'suppliers-counted'],
  ['suppliers(filter: { netFrom: "1" }) { totalCount }', 'suppliers-count'],
  ['suppliers(filter: { buyer: "body-00" }) { totalCount }', 'suppliers-count'],
])('what Neo4j counts by itself is not counted again: %s is told by %s', async (list, statement) => {
  const { statements } = await askCounted(graph, `{ ${list} }`);
  expect(statements.filter((name) => /^(organisations|suppliers)-count/.test(name))).toEqual([statement]);
});

test.each(['buyers', 'suppliers', 'lots', 'frameworks'])(
  'a cursor of organisations is none of %s',
  async (list) => {
    const { organisations } = await ask(graph, '{ organisations(first: 1) { pageInfo { endCursor } } }');
    const after = organisations.pageInfo.endCursor;
    await expect(
      ask(
        graph,
        `query ($after: String) { ${list}(${list === 'frameworks' ? 'order: NAME_ASC, ' : ''}after: $after) { totalCount } }`,
        { after },
      ),
    ).rejects.toThrow(/This cursor is of a list of organisations, and this is one of/);
  },
);

test('a scope below a parent, and what cannot be meant', async () => {
  const filter = { parent: 'body-00', scope: 'SELF_AND_DESCENDANTS' };
  const { list } = await ask(graph, COUNTS, { filter });
  expect(list.totalCount).toBe(naive(filter, 'NAME_ASC').length);
  await expect(ask(graph, COUNTS, { filter: { asOf: '2020-01-01' } })).rejects.toThrow(/give filter.parent/);
  await expect(ask(graph, COUNTS, { filter: { scope: 'CHILDREN' } })).rejects.toThrow(/give filter.parent/);
  expect(await ask(graph, COUNTS, { filter: { parent: 'nobody at all' } })).toEqual({ list: null });
});
