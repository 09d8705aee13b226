import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { codesFile } from '../support/codes-file.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { countedBy, joined } from '../support/joined.ts';
import { registerFile } from '../support/register-file.ts';
import { releasesFile } from '../support/releases-file.ts';
import {
  BUYERS,
  CODES,
  DAYS,
  type Filter,
  keyOf,
  meets,
  naiveList,
  randomNotices,
  releaseOf,
  type Told,
} from './random-notices.ts';
import { runs as numRuns, seed } from '../support/runs.ts';

let graph: Graph;
let all: Told[];
beforeAll(async () => {
  console.warn(`random notices and filters of TEST_SEED=${seed}`);
  graph = await emptyGraph();
  all = randomNotices(seed);
  const bodies = BUYERS.map((name) => ({
    slug: name.toLowerCase(),
    name,
    parents: name === 'Ministry' ? [] : ['ministry'],
  }));
  await imported(graph, ['govuk-organisations', registerFile(bodies)]);
  await imported(graph, ['cpv', codesFile(CODES)]);
  await imported(graph, ['contracts-ocds', releasesFile(all.map(releaseOf))]);
});

const CONDITIONS = {
  buyer: fc.constantFrom('ministry', 'courts'),
  source: fc.constantFrom('find-a-tender', 'Contracts Finder'),
  cpv: fc.constantFrom('72000000', '72400000'),
  ocid: fc.constantFrom('ocds-h6vhtk-000', 'ocds-b5fd17-000', 'ocds-h6vhtk-001'),
  type: fc.constantFrom(['uk4'], ['Award-Notice'], ['uk4', 'Award-Notice']),
  tag: fc.constantFrom(['tender'], ['AWARD_UPDATE'], ['tender', 'award update']),
  from: fc.constantFrom(...DAYS),
  to: fc.constantFrom(...DAYS),
  not: fc.oneof(
    fc.record(
      {
        buyer: fc.constantFrom(['courts'], ['ministry', 'courts']),
        source: fc.constantFrom(['find-a-tender'], ['Contracts Finder', 'nowhere']),
        cpv: fc.constantFrom(['72400000'], ['72000000']),
        type: fc.constantFrom(['uk4'], ['Award-Notice', 'uk4']),
        tag: fc.constantFrom(['tender'], ['AWARD_UPDATE', 'award']),
      },
      { requiredKeys: [] },
    ),
    fc.constant({ buyer: ['ministry'], scope: 'SELF_AND_DESCENDANTS' as const }),
  ),
};
type Condition = keyof typeof CONDITIONS;

const filters: fc.Arbitrary<Filter> = fc
  .tuple(
    fc.record(CONDITIONS),
    fc.subarray(Object.keys(CONDITIONS) as Condition[], { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([given, taken, isBelow]): Filter => ({
    ...Object.fromEntries(taken.map((name) => [name, given[name]])),
    ...(isBelow && taken.includes('buyer') ? { scope: 'SELF_AND_DESCENDANTS' as const } : {}),
  }))
  .filter(({ from, to }) => !from || !to || from <= to);

/** The id of a notice is its purchase, its release, and a hash. */
const keyIn = ({ id }: Answer): string =>
  (id as string).replace('notice:', '').split('|').slice(0, 2).join('|');

const ORDERS = ['DATE_DESC', 'DATE_ASC'] as const;
const questions = fc.record({
  filter: filters,
  order: fc.constantFrom(...ORDERS),
  /** Null is as many as there are, so that the page is exactly full. */
  size: fc.constantFrom(null, 4, 20),
});

const LIST = `nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const pageOf = async (filter: Filter, order: string, args: object): Promise<Answer> =>
  (
    await ask(
      graph,
      `query ($filter: NoticeFilter, $order: NoticeOrder, $first: Int, $after: String, $last: Int, $before: String) {
        notices(filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before) { ${LIST} } }`,
      { filter, order, ...args },
    )
  )['notices'];

test('pages joined forwards and backwards are the list one would make by hand', () =>
  fc.assert(
    fc.asyncProperty(questions, async ({ filter, order, size: asked }) => {
      const naive = naiveList(all, filter, order);
      const size = asked ?? Math.max(naive.length, 1);
      for (const isBackward of [false, true])
        expect(
          await joined((args) => pageOf(filter, order, args), { size, isBackward, keyOf: keyIn }),
        ).toEqual(naive);
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test.each(ORDERS)('all notices, and those of one service, come as an index has them: %s', async (order) => {
  for (const filter of [{}, { source: 'find-a-tender' }, { from: DAYS[1] }, { to: DAYS[1] }])
    for (const size of [1, 4])
      for (const isBackward of [false, true])
        expect(
          await joined((args) => pageOf(filter, order, args), { size, isBackward, keyOf: keyIn }),
        ).toEqual(naiveList(all, filter, order));
});

test.each(Object.keys(CONDITIONS) as Condition[])('%s alone takes in what it says', async (name) => {
  for (const value of fc.sample<unknown>(CONDITIONS[name], { seed, numRuns: 8 })) {
    const filter = { [name]: value };
    const { nodes } = await pageOf(filter, 'DATE_DESC', { first: 100 });
    expect(nodes.map(keyIn)).toEqual(naiveList(all, filter, 'DATE_DESC').slice(0, 100));
  }
});

const COUNTS = 'totalCount facets(by: [BUYER, SOURCE, TYPE, TAG, YEAR]) { by label count }';
const labels = (list: Answer, by: string): Record<string, number> =>
  Object.fromEntries(
    list['facets']
      .filter((one: Answer) => one['by'] === by)
      .map((one: Answer) => [one['label'], one['count']]),
  );

test('totals and facets count what is in the list', () =>
  fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const { notices } = await ask(
        graph,
        `query ($filter: NoticeFilter) { notices(filter: $filter) { ${COUNTS} } }`,
        { filter },
      );
      const naive = all.filter((told) => meets(told, filter));
      expect(notices.totalCount).toBe(naive.length);
      expect(labels(notices, 'BUYER')).toEqual(countedBy(naive, ({ buyer }) => [buyer]));
      expect(labels(notices, 'SOURCE')).toEqual(countedBy(naive, ({ service }) => [service]));
      expect(labels(notices, 'TYPE')).toEqual(countedBy(naive, ({ type }) => [type ?? 'not stated']));
      expect(labels(notices, 'TAG')).toEqual(countedBy(naive, ({ tags }) => tags));
      expect(labels(notices, 'YEAR')).toEqual(
        countedBy(naive, ({ day }) => [day?.slice(0, 4) ?? 'not stated']),
      );
    }),
    { seed, numRuns, endOnFailure: true },
  ));

const of = (thing: string): string =>
  `{ thing: ${thing} { notices(first: 100) { totalCount nodes { id } } } }`;
const keysOf = async (thing: string): Promise<string[]> =>
  (await ask(graph, of(thing)))['thing'].notices.nodes.map(keyIn);

test('a body, a code and a version of a dataset have their notices', async () => {
  expect(await keysOf('organisation(by: { slug: "courts" })')).toEqual(
    naiveList(all, { buyer: 'courts' }, 'DATE_DESC').slice(0, 100),
  );
  expect(await keysOf('cpvCode(code: "72000000")')).toEqual(
    naiveList(all, { cpv: '72000000' }, 'DATE_DESC').slice(0, 100),
  );
  const { datasets } = await ask(graph, '{ datasets { versions { id dataset notices { totalCount } } } }');
  const counts = datasets.flatMap(({ versions }: Answer) =>
    versions.map((one: Answer) => [one['dataset'], one['notices'].totalCount]),
  );
  expect(Object.fromEntries(counts)).toEqual({
    'govuk-organisations': 0,
    cpv: 0,
    'contracts-ocds': all.length,
  });
});

test.each(['organisation(by: { slug: "courts" })', 'cpvCode(code: "72000000")', 'version'])(
  'what a list is of and each condition hold together: %s',
  async (thing) => {
    const found =
      thing === 'version'
        ? (await ask(graph, '{ notices(first: 1) { nodes { versions { id } } } }'))['notices'].nodes[0]
            .versions[0].id
        : null;
    const parent = found ? `node(id: "${found}") { ... on DatasetVersion { LIST } }` : `${thing} { LIST }`;
    const own: Filter =
      thing === 'version' ? {} : thing.startsWith('cpv') ? { cpv: '72000000' } : { buyer: 'courts' };
    for (const name of Object.keys(CONDITIONS).filter((one) => !(one in own)) as Condition[])
      for (const value of fc.sample<unknown>(CONDITIONS[name], { seed, numRuns: 3 })) {
        const list = `list: notices(filter: $filter, first: 100) { totalCount nodes { id } facets(by: [SOURCE]) { by label count } }`;
        const question = `query ($filter: NoticeFilter) { ${thing === 'version' ? '' : 'thing: '}${parent.replace('LIST', list)} }`;
        const { list: told } = Object.values(await ask(graph, question, { filter: { [name]: value } }))[0];
        const naive = naiveList(all, { ...own, [name]: value }, 'DATE_DESC');
        expect({ name, value, keys: told.nodes.map(keyIn) }).toEqual({
          name,
          value,
          keys: naive.slice(0, 100),
        });
        expect(told.totalCount).toBe(naive.length);
        const counts = Object.values(labels(told, 'SOURCE'));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(naive.length);
      }
  },
);

test('a notice leads to what is bought, its purchase and itself', async () => {
  const told = all[0]!;
  const { notices } = await ask(
    graph,
    'query ($ocid: String) { notices(filter: { ocid: $ocid }) { nodes { id ocid date source tags type cpv { code } buyers { name } } } }',
    { ocid: told.ocid },
  );
  const one = notices.nodes.find((node: Answer) => keyIn(node) === keyOf(told));
  expect(one).toMatchObject({ ocid: told.ocid, date: told.day, source: told.service, type: told.type });
  expect(one.tags).toEqual(told.tags);
  expect(one.cpv).toEqual([{ code: told.cpv }]);
  expect(one.buyers).toEqual([{ name: told.buyer }]);
});

test.each([
  ['framework: "rm9999"', /No framework is known as “rm9999”/],
  ['cpv: "72"', /eight digits/],
  ['scope: DESCENDANTS', /scope says which bodies of a buyer/],
  ['from: "2025-02-01", to: "2025-01-01"', /from is after to; give the earlier one as from/],
])('a condition that cannot be meant is refused: %s', async (condition, sentence) => {
  await expect(ask(graph, `{ notices(filter: { ${condition} }) { totalCount } }`)).rejects.toThrow(sentence);
});

test('what a list is of is refused as a condition of it, and nobody has no list', async () => {
  const twice =
    '{ organisation(by: { slug: "courts" }) { notices(filter: { buyer: "prisons" }) { totalCount } } }';
  await expect(ask(graph, twice)).rejects.toThrow(/of one buyer already/);
  expect(await ask(graph, '{ notices(filter: { buyer: "nobody at all" }) { totalCount } }')).toEqual({
    notices: null,
  });
});

test('an empty text leaves out nothing', async () => {
  const question =
    'query ($filter: NoticeFilter) { all: notices { totalCount } left: notices(filter: $filter) { totalCount } }';
  const not = { buyer: [''], framework: [''], cpv: [''], source: [''], type: [''], tag: [''] };
  const { all: whole, left } = await ask(graph, question, { filter: { not } });
  expect(left.totalCount).toBe(whole.totalCount);
  expect(whole.totalCount).toBeGreaterThan(0);
});
