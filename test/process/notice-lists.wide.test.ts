import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { codesFile } from '../support/codes-file.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { countedBy, joined, sortedBy } from '../support/joined.ts';
import { registerFile } from '../support/register-file.ts';
import { releasesFile } from '../support/releases-file.ts';
import { runs as numRuns, seed } from '../support/runs.ts';

const BUYERS = ['Ministry', 'Courts', 'Prisons'] as const;
/** By the prefix of their ids. */
const SERVICES = { 'ocds-h6vhtk': 'find-a-tender', 'ocds-b5fd17': 'contracts-finder' } as const;
const DAYS = ['2024-12-31', '2025-01-01', '2025-02-28'] as const;
const TAGS = ['planning', 'tender', 'awardUpdate'] as const;
const TYPES = ['UK4', 'award_notice', null] as const;
const CODES = ['72000000', '72400000', '90900000'] as const;

/** A purchase has one to three notices; those of one purchase share its buyer and code. */
type Told = {
  ocid: string;
  release: string;
  service: string;
  buyer: string;
  cpv: string;
  day: string | null;
  tags: string[];
  type: string | null;
};

const notice = fc.record({
  day: fc.option(fc.constantFrom(...DAYS), { freq: 5 }),
  tags: fc.subarray([...TAGS], { minLength: 1, maxLength: 2 }),
  type: fc.constantFrom(...TYPES),
});
const purchase = fc.record({
  prefix: fc.constantFrom(...(Object.keys(SERVICES) as (keyof typeof SERVICES)[])),
  buyer: fc.constantFrom(...BUYERS),
  cpv: fc.constantFrom(...CODES),
  notices: fc.array(notice, { minLength: 1, maxLength: 3 }),
});

const randomNotices = (): Told[] =>
  fc.sample(purchase, { seed, numRuns: 30 }).flatMap(({ prefix, notices, ...shared }, index) =>
    notices.map((one, at) => ({
      ...shared,
      ...one,
      ...{ ocid: `${prefix}-${String(index).padStart(3, '0')}`, release: String(at) },
      service: SERVICES[prefix],
    })),
  );

/** In summer the evening of UTC is the next day in London, so each is published at noon. */
const releaseOf = ({ ocid, release, buyer, cpv, day, tags, type }: Told): object => ({
  ocid,
  id: release,
  ...(day ? { date: `${day}T12:00:00Z` } : {}),
  tag: tags,
  buyer: { id: 'b', name: buyer },
  parties: [{ id: 'b', name: buyer, roles: ['buyer'] }],
  tender: {
    title: `Work ${ocid}`,
    classification: { scheme: 'CPV', id: cpv, description: cpv },
    ...(type ? { documents: [{ id: '1', noticeType: type }] } : {}),
  },
});

let graph: Graph;
let all: Told[];
beforeAll(async () => {
  console.warn(`random notices and filters of TEST_SEED=${seed}`);
  graph = await emptyGraph();
  all = randomNotices();
  const bodies = BUYERS.map((name) => ({
    slug: name.toLowerCase(),
    name,
    parents: name === 'Ministry' ? [] : ['ministry'],
  }));
  await imported(graph, ['govuk-organisations', registerFile(bodies)]);
  await imported(graph, ['cpv', codesFile(CODES)]);
  await imported(graph, ['contracts-ocds', releasesFile(all.map(releaseOf))]);
});

type Filter = {
  buyer?: string;
  scope?: 'SELF_AND_DESCENDANTS';
  source?: string;
  cpv?: string;
  ocid?: string;
  type?: string[];
  tag?: string[];
  from?: string;
  to?: string;
};
const CONDITIONS = {
  buyer: fc.constantFrom('ministry', 'courts'),
  source: fc.constantFrom(...Object.values(SERVICES)),
  cpv: fc.constantFrom('72000000', '72400000'),
  ocid: fc.constantFrom('ocds-h6vhtk-000', 'ocds-b5fd17-000', 'ocds-h6vhtk-001'),
  type: fc.constantFrom(['uk4'], ['Award-Notice'], ['uk4', 'Award-Notice']),
  tag: fc.constantFrom(['tender'], ['AWARDUPDATE'], ['tender', 'AWARDUPDATE']),
  from: fc.constantFrom(...DAYS),
  to: fc.constantFrom(...DAYS),
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

const isFor = ({ buyer }: Told, { buyer: asked, scope }: Filter): boolean =>
  !asked || buyer.toLowerCase() === asked || (asked === 'ministry' && scope !== undefined);

const word = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(/[-_]/g, ' ');
const isAnyOf = (asked: string[] | undefined, said: readonly (string | null)[]): boolean =>
  !asked || said.some((one) => asked.map(word).includes(word(one)));

const meets = (told: Told, filter: Filter): boolean =>
  isFor(told, filter) &&
  (!filter.source || told.service === filter.source) &&
  (!filter.cpv || told.cpv.startsWith(filter.cpv.replace(/0+$/, ''))) &&
  (!filter.ocid || told.ocid === filter.ocid) &&
  isAnyOf(filter.type, [told.type]) &&
  isAnyOf(filter.tag, told.tags) &&
  (!filter.from || (told.day ?? '') >= filter.from) &&
  (!filter.to || (told.day ?? '') <= filter.to);

const keyOf = ({ ocid, release }: Told): string => `${ocid}|${release}`;
/** The id of a notice is its purchase, its release, and a hash. */
const keyIn = ({ id }: Answer): string =>
  (id as string).replace('notice:', '').split('|').slice(0, 2).join('|');

const naiveList = (filter: Filter, order: string): string[] =>
  sortedBy(
    all.filter((told) => meets(told, filter)),
    { by: ({ day }) => day ?? '', key: keyOf, isDown: order === 'DATE_DESC' },
  ).map(keyOf);

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
      const naive = naiveList(filter, order);
      const size = asked ?? Math.max(naive.length, 1);
      for (const isBackward of [false, true])
        expect(
          await joined((args) => pageOf(filter, order, args), { size, isBackward, keyOf: keyIn }),
        ).toEqual(naive);
    }),
    { seed, numRuns: numRuns * 3, endOnFailure: true },
  ));

test.each(ORDERS)('all notices, and those of one service, come as an index has them: %s', async (order) => {
  for (const filter of [{}, { source: 'find-a-tender' }, { from: DAYS[1] }, { to: DAYS[1] }])
    for (const size of [1, 4])
      for (const isBackward of [false, true])
        expect(
          await joined((args) => pageOf(filter, order, args), { size, isBackward, keyOf: keyIn }),
        ).toEqual(naiveList(filter, order));
});

test.each(Object.keys(CONDITIONS) as Condition[])('%s alone takes in what it says', async (name) => {
  for (const value of fc.sample<unknown>(CONDITIONS[name], { seed, numRuns: 8 })) {
    const filter = { [name]: value };
    const { nodes } = await pageOf(filter, 'DATE_DESC', { first: 100 });
    expect(nodes.map(keyIn)).toEqual(naiveList(filter, 'DATE_DESC').slice(0, 100));
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
    { seed, numRuns: numRuns * 3, endOnFailure: true },
  ));

const of = (thing: string): string =>
  `{ thing: ${thing} { notices(first: 100) { totalCount nodes { id } } } }`;
const keysOf = async (thing: string): Promise<string[]> =>
  (await ask(graph, of(thing)))['thing'].notices.nodes.map(keyIn);

test('a body, a code and a version of a dataset have their notices', async () => {
  expect(await keysOf('organisation(by: { slug: "courts" })')).toEqual(
    naiveList({ buyer: 'courts' }, 'DATE_DESC').slice(0, 100),
  );
  expect(await keysOf('cpvCode(code: "72000000")')).toEqual(
    naiveList({ cpv: '72000000' }, 'DATE_DESC').slice(0, 100),
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

test('a notice leads to what is bought, its purchase and itself', async () => {
  const told = all[0]!;
  const { notices } = await ask(
    graph,
    'query ($ocid: String) { notices(filter: { ocid: $ocid }) { nodes { id ocid date source tags type cpv { code } } } }',
    { ocid: told.ocid },
  );
  const one = notices.nodes.find((node: Answer) => keyIn(node) === keyOf(told));
  expect(one).toMatchObject({ ocid: told.ocid, date: told.day, source: told.service, type: told.type });
  expect(one.tags).toEqual(told.tags);
  expect(one.cpv).toEqual([{ code: told.cpv }]);
});

test.each([
  ['framework: "rm9999"', /No framework is known as “rm9999”/],
  ['cpv: "72"', /eight digits/],
  ['scope: DESCENDANTS', /scope says which bodies of a buyer/],
  ['from: "2025-02-01", to: "2025-01-01"', /from \(2025-02-01\) is after to/],
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
