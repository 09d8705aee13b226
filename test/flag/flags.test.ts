import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { rulesFile } from '../support/statements-file.ts';

type Stated = {
  amount?: number | string;
  estimate?: number | string;
  least?: number;
  from?: string;
  to?: string;
};

/** An award of a purchase of its own, with what it states and what its tender expected. */
const stated = (
  id: string,
  { amount = 7, estimate, least, from = '2025-03-01', to = '2026-02-28' }: Stated,
  more = {},
) =>
  awardRelease(`ocds-b5fd17-${id}`, 'Ministry', {
    tender: {
      ...{ id: `REF-${id}`, title: id },
      ...(estimate !== undefined && { value: { amount: estimate, currency: 'GBP' } }),
      ...(least !== undefined && { minValue: { amount: least, currency: 'GBP' } }),
    },
    awards: [
      {
        ...{ id: '1', status: 'active', date: '2025-01-05', value: { amount, currency: 'GBP' } },
        suppliers: [{ id: 's', name: 'Acme Ltd' }],
        contractPeriod: { startDate: from, endDate: to },
      },
    ],
    ...more,
  });

const LIMIT = {
  ...{ id: 'threshold', kind: 'THRESHOLD', title: 'Full rules from £12,000' },
  ...{ value: { amount: '12000', unit: 'GBP' }, from: '2024-01-01', to: '2026-01-01' },
};

/** By title, the rules that an award is told by. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'five-times': ['ABOVE_ESTIMATE'],
  'not-five-times': [],
  'above-range': ['ABOVE_ESTIMATE'],
  'within-range': [],
  'above-ends': ['ABOVE_ESTIMATE'],
  'within-ends': [],
  'one-end': [],
  'just-under': ['JUST_UNDER_THRESHOLD'],
  'under-not-round': [],
  'at-threshold': [],
  'well-under': [],
  'ends-early': ['END_BEFORE_START'],
  'ends-same-day': [],
  '48213': ['VALUE_IS_REFERENCE'],
  '482': [],
};
const RELEASES = [
  stated('five-times', { amount: 50_000, estimate: 10_000 }),
  stated('not-five-times', { amount: 49_999, estimate: 10_000 }),
  stated('above-range', { amount: 4001, estimate: '1000-4000' }),
  stated('within-range', { amount: 4000, estimate: '1000-4000' }),
  stated('above-ends', { amount: 4001, estimate: 4000, least: 1000 }),
  stated('within-ends', { amount: 4000, estimate: 4000, least: 10 }),
  stated('one-end', { amount: 19_999, estimate: 4000, least: 4000 }),
  stated('just-under', { amount: 11_900 }),
  stated('under-not-round', { amount: 11_987 }),
  stated('at-threshold', { amount: 12_000 }),
  stated('well-under', { amount: 11_800 }),
  stated('ends-early', { from: '2025-03-02', to: '2025-03-01' }),
  stated('ends-same-day', { from: '2025-03-01', to: '2025-03-01' }),
  stated('48213', { amount: 48_213 }),
  stated('482', { amount: 482 }),
];

const QUESTION = `query ($filter: PurchaseFilter, $rules: [FlagRule!], $first: Int, $after: String) { flags(filter: $filter, rules: $rules) {
  awards counts { rule awards } warnings { code }
  flags(first: $first, after: $after) { nodes { award { title } rule reason } pageInfo { hasNextPage endCursor } } } }`;

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile(RELEASES)]);
});

test('without thresholds it says that it cannot say what is just under one', async () => {
  const { flags } = await ask(graph, QUESTION, { rules: ['JUST_UNDER_THRESHOLD'] });
  expect(flags).toMatchObject({ awards: 15, flags: { nodes: [] }, warnings: [{ code: 'DUTY_UNKNOWN' }] });
  const { flags: other } = await ask(graph, QUESTION, { rules: ['END_BEFORE_START'] });
  expect(other.warnings).toEqual([]);
});

test('each award has the flags that what it states calls for, with a reason, page by page', async () => {
  await imported(graph, ['rules', rulesFile([LIMIT])]);
  const found: Answer[] = [];
  for (let after: string | null = null; ;) {
    const { flags } = await ask(graph, QUESTION, { first: 2, after });
    expect(flags.warnings).toEqual([]);
    found.push(...flags.flags.nodes);
    after = flags.flags.pageInfo.endCursor;
    if (!flags.flags.pageInfo.hasNextPage) break;
  }
  const byTitle = Object.fromEntries(
    Object.keys(EXPECTED).map((title) => [
      title,
      found.filter(({ award }) => award.title === title).map(({ rule }) => rule),
    ]),
  );
  expect(byTitle).toEqual(EXPECTED);
  expect(found.every(({ reason }) => /^(The award|It ends|Its value,) .*\.$/.test(reason))).toBe(true);
  const { flags } = await ask(graph, QUESTION, { rules: ['ABOVE_ESTIMATE', 'END_BEFORE_START'] });
  expect(flags.counts).toEqual([
    { rule: 'ABOVE_ESTIMATE', awards: 3 },
    { rule: 'END_BEFORE_START', awards: 1 },
  ]);
});

test('where no award matches, nothing can be said', async () => {
  const { flags } = await ask(graph, QUESTION, { filter: { from: '1999-01', to: '1999-01' } });
  expect(flags).toMatchObject({ awards: 0, warnings: [{ code: 'NO_AWARDS' }] });
});
