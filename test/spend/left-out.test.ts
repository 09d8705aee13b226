import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { SpendExclusion } from '../../generated/schema-types.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { sizesIn } from '../../src/sizes.ts';
import { ask, type Answer } from '../support/ask.ts';
import { runs as numRuns, seed } from '../support/runs.ts';
import { totalOf } from './decimal-sum.ts';
import { exclusions } from './random-filter.ts';
import { randomGraph, SUPPLIERS } from './random-lines.ts';

const FIELDS =
  'amount buyer { id slug name } supplier { id name } family { slug } framework { slug } lot { slug } lotCategory { slug } sizeAsReported sector';

let graph: Graph;
let lines: Answer[];
beforeAll(async () => {
  graph = await randomGraph(seed);
  lines = await linesOf({});
});

/** All lines of a filter, a page after another. */
async function linesOf(filter: object): Promise<Answer[]> {
  const all: Answer[] = [];
  for (let after: string | null = null; ;) {
    const { invoiced } = await ask(
      graph,
      `query ($filter: SpendFilter, $after: String) { invoiced(filter: $filter) { records(first: 100, after: $after) { nodes { id ${FIELDS} } pageInfo { hasNextPage endCursor } } } }`,
      { filter, after },
    );
    all.push(...invoiced.records.nodes);
    if (!invoiced.records.pageInfo.hasNextPage) return all;
    after = invoiced.records.pageInfo.endCursor;
  }
}

type Named = readonly string[] | null | undefined;
const names = (given: Named, ...values: (string | null)[]): boolean =>
  values.some((value) => value !== null && given?.includes(value) === true);

/** Whether a line meets one condition of an exclusion. */
const isLeftOut = (line: Answer, not: SpendExclusion): boolean =>
  names(not.buyer, line['buyer'].slug, line['buyer'].name) ||
  names(not.supplier, line['supplier'].name) ||
  names(not.family, line['family']?.slug ?? null) ||
  names(not.framework, line['framework']?.slug ?? 'NONE') ||
  (line['lot'] !== null && names(not.lot, `${line['framework'].slug}/${line['lot'].slug}`)) ||
  names(not.lotCategory, line['lotCategory']?.slug ?? null) ||
  names(not.size?.flatMap(sizesIn), line['sizeAsReported']) ||
  names(not.sector, line['sector']);

const ids = (some: readonly Answer[]): string[] => some.map(({ id }) => id);

/** Records, total, groups and lists of a filter, beside the lines one would take oneself. */
async function isLeft(of: object, not: SpendExclusion): Promise<Answer[]> {
  const filter = { sizeBasis: 'AS_REPORTED', ...of, not };
  const kept = (await linesOf(of)).filter((line) => !isLeftOut(line, not));
  expect(ids(await linesOf(filter))).toEqual(ids(kept));
  const { invoiced, spendLines } = await ask(
    graph,
    `query ($filter: SpendFilter) {
      invoiced(filter: $filter) { total { net gross credits lines } groups(by: [BUYER, SUPPLIER], first: 100) { nodes { lines } } }
      spendLines(filter: $filter) { totalCount } }`,
    { filter },
  );
  expect(invoiced.total).toEqual(totalOf(kept));
  const pairs = Map.groupBy(kept, ({ buyer, supplier }) => `${buyer.id} ${supplier.id}`);
  const sizes = (counts: readonly number[]) => counts.toSorted((one, other) => one - other);
  expect(sizes(invoiced.groups.nodes.map(({ lines: count }: Answer) => count))).toEqual(
    sizes([...pairs.values()].map(({ length }) => length)),
  );
  expect(spendLines.totalCount).toBe(kept.length);
  return kept;
}

const OF = [{}, { buyer: 'ministry', scope: 'DESCENDANTS' }];

test('what is left out is what meets one condition, of records, totals, groups and lists alike', () =>
  fc.assert(
    fc.asyncProperty(exclusions, fc.constantFrom(...OF), async (not, of) => {
      expect((await isLeft(of, not)).length).toBeLessThanOrEqual(lines.length);
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test.each([
  ['buyer', ['ministry']],
  ['supplier', [SUPPLIERS[0]]],
  ['framework', ['g-cloud-2', 'NONE']],
  ['lot', ['g-cloud-2/iaas', 'g-cloud-3/saas']],
  ['lotCategory', ['hosting', 'software']],
  ['size', ['LARGE']],
  ['sector', ['Central Government']],
])('%s alone leaves out some and keeps some', async (name, values) => {
  const kept = await isLeft({}, { [name]: values });
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(lines.length);
});

test('all lines are of one family, and without it there is none', async () => {
  expect(await isLeft({}, { family: ['g-cloud'] })).toEqual([]);
});

test('an empty text leaves out nothing, as a form sends it that was not filled in', async () => {
  const blank = { buyer: [''], supplier: [' '], family: [''], framework: [''], lot: [''], sector: [''] };
  expect(ids(await linesOf({ not: { ...blank, lotCategory: [''] } }))).toEqual(ids(lines));
});

test('those that name no framework are what any framework leaves', async () => {
  const none = await linesOf({ framework: 'NONE' });
  expect(none.length).toBeGreaterThan(0);
  expect(none.every(({ framework }) => framework === null)).toBe(true);
  expect(ids(await linesOf({ not: { framework: ['NONE'] } }))).toEqual(
    ids(lines.filter(({ framework }) => framework !== null)),
  );
});

test('a figure says which bodies are left out of it, and one of somebody unknown is of nobody', async () => {
  const question = `query ($not: SpendExclusion) { invoiced(filter: { buyer: "ministry", scope: SELF_AND_DESCENDANTS, not: $not }) {
    total { lines } basis { perimeter } warnings { code } } }`;
  const { invoiced } = await ask(graph, question, { not: { buyer: ['courts'] } });
  expect(invoiced.basis.perimeter).toMatch(/everything below it.*; without Courts: the body alone/i);
  const unknown = (await ask(graph, question, { not: { buyer: ['nobody at all'] } }))['invoiced'];
  expect(unknown.total.lines).toBe(0);
  expect(unknown.warnings.map(({ code }: Answer) => code)).toContain('UNKNOWN_PARTY');
  const ofOne = `{ organisation(by: { slug: "courts" }) { all: invoiced { total { lines } } left: invoiced(filter: { not: { buyer: "nobody at all" } }) { total { lines } } } }`;
  const { all, left } = (await ask(graph, ofOne))['organisation'];
  expect(all.total.lines).toBeGreaterThan(0);
  expect(left.total.lines).toBe(0);
});

test('bodies that are left out are not counted, and may be of a day', async () => {
  const question = `query ($filter: SpendFilter) { invoiced(filter: $filter) { basis { perimeterBodies } } }`;
  const bodies = async (filter: object) =>
    (await ask(graph, question, { filter }))['invoiced'].basis.perimeterBodies;
  const tree = { buyer: 'ministry', scope: 'SELF_AND_DESCENDANTS' };
  const whole = await bodies(tree);
  expect(await bodies({ ...tree, not: { buyer: ['courts'] } })).toBe(whole - 1);
  expect(await bodies({ not: { buyer: ['courts'] }, hierarchyAsOf: '2013-06-01' })).toBeNull();
});

test('what is empty because of what is left out says so, and NONE is no name that is not known', async () => {
  const question = `query ($filter: SpendFilter) { invoiced(filter: $filter) { warnings { code message } } }`;
  const said = async (filter: object) =>
    (await ask(graph, question, { filter }))['invoiced'].warnings.map(({ message }: Answer) => message)[0];
  expect(await said({ not: { family: ['g-cloud'] } })).toMatch(/left out by filter.not/);
  expect(await said({ framework: 'NONE', from: '2031-04' })).not.toMatch(/No framework is known/);
});

test.each([
  [{ scope: 'DESCENDANTS' }, /give not\.buyer/],
  [{ lot: ['hosting'] }, /in not\.lot as framework\/lot/],
  [{ framework: ['g-clod-9'] }, /No framework is known as “g-clod-9”/],
  [{ family: ['gclod'] }, /No family of frameworks is known as “gclod”/],
  [{ lot: ['g-cloud-3/nonsense'] }, /No lot is known|No framework is known/],
  [{ lotCategory: ['zzz'] }, /No category of lots is known as “zzz”/],
  [{ buyer: Array.from({ length: 101 }, () => 'courts') }, /not\.buyer has 101 values/],
  [{ sector: Array.from({ length: 101 }, () => 'Health') }, /not\.sector has 101 values/],
])('an exclusion that cannot be meant is refused: %j', async (not, sentence) => {
  await expect(linesOf({ not })).rejects.toThrow(sentence);
});
