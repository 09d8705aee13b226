import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadStatements } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const DAY_MS = 86_400_000;

/** A day so many days after the first of 2024, by the clock of JavaScript alone. */
const dayOf = (number: number): string =>
  new Date(Date.UTC(2024, 0, 1) + number * DAY_MS).toISOString().slice(0, 10);

const day = fc.integer({ min: 0, max: 200 });
const purchase = fc.record({
  buyer: fc.constantFrom('Ministry', 'Office'),
  closes: fc.option(day, { nil: null }),
  status: fc.constantFrom('active', 'active', 'active', 'withdrawn', 'cancelled'),
  /** The days decided; null: the source does not say. */
  awards: fc.array(fc.option(day, { nil: null }), { maxLength: 2 }),
  announced: fc.uniqueArray(day, { minLength: 1, maxLength: 3 }),
});
type Purchase = {
  buyer: string;
  closes: number | null;
  status: string;
  awards: (number | null)[];
  announced: number[];
};

function releasesOf({ buyer, closes, status, awards, announced }: Purchase, index: number): object[] {
  const tender = {
    ...{ title: `Work ${index}`, status },
    ...(closes !== null && { tenderPeriod: { endDate: `${dayOf(closes)}T12:00:00Z` } }),
  };
  const ocid = `ocds-b5fd17-${index}`;
  const opened = { date: '2023-06-01T00:00:00Z', tag: ['tender'], tender, awards: [] };
  const decided = awards.map((on, number) => ({
    ...{ id: `${number}`, status: 'active', value: { amount: 100 + number, currency: 'GBP' } },
    ...(on !== null && { date: `${dayOf(on)}T00:00:00Z` }),
    suppliers: [{ id: 's', name: 'Acme Ltd' }],
  }));
  return [
    { ...awardRelease(ocid, buyer, opened), id: `${index}-tender` },
    ...(awards.length > 0
      ? announced.map((on) => ({
          ...awardRelease(ocid, buyer, { date: `${dayOf(on)}T09:00:00Z`, tender, awards: decided }),
          id: `${index}-award-${on}`,
        }))
      : []),
  ];
}

const purchases = fc.sample(purchase, { seed, numRuns: 40 });

let graph: Graph;
beforeAll(async () => {
  console.warn(`purchases of TEST_SEED=${seed}`);
  graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile(purchases.flatMap(releasesOf))]);
});

/** What each dated award waited for, by its title and day. */
function naive(some: readonly Purchase[]) {
  return some.flatMap(({ awards, announced }) =>
    awards
      .filter((on) => on !== null)
      .map((on) => {
        const after = announced.filter((one) => one >= on);
        const notice = after.length > 0 ? Math.min(...after) : Math.max(...announced);
        return `${dayOf(on)} ${dayOf(notice)} ${notice - on}`;
      }),
  );
}

const LATE = `query ($filter: PurchaseFilter, $withinDays: Int, $after: String) { lateAwards(filter: $filter, withinDays: $withinDays) {
  awards undated unannounced medianDays beforeTheirDay judged late lateShare warnings { code message }
  delays(first: 100, after: $after) { nodes { award { date } awardedDate announcedDate days allowedDays duties { id } isLate } } } }`;

test.each([undefined, 'Ministry'])(
  'each dated award of %s waits for the first notice of its purchase from its day on',
  async (buyer) => {
    const some = purchases.filter((one) => buyer === undefined || one.buyer === buyer);
    const { lateAwards } = await ask(graph, LATE, { filter: { buyer }, withinDays: 30 });
    const rows = lateAwards.delays.nodes as Answer[];
    const found = rows.map(
      ({ awardedDate, announcedDate, days }) => `${awardedDate} ${announcedDate} ${days}`,
    );
    expect(found.toSorted()).toEqual(naive(some).toSorted());
    const days = naive(some).map((one) => Number(one.split(' ')[2]));
    expect(rows.map((row) => row.days)).toEqual(days.toSorted((a, b) => b - a));
    expect(rows.every((row) => row.award.date === row.awardedDate && row.isLate === row.days > 30)).toBe(
      true,
    );
    expect(rows.every((row) => row.allowedDays === 30 && row.duties.length === 0)).toBe(true);
    expect(lateAwards).toMatchObject({
      awards: days.length,
      undated: some.flatMap(({ awards }) => awards).filter((on) => on === null).length,
      unannounced: 0,
      medianDays: days.toSorted((a, b) => b - a)[Math.floor((days.length - 1) / 2)],
      beforeTheirDay: days.filter((one) => one < 0).length,
      judged: days.length,
      late: days.filter((one) => one > 30).length,
      warnings: [],
    });
    expect(Number(lateAwards.lateShare)).toBeCloseTo(days.filter((one) => one > 30).length / days.length, 5);
  },
);

test('where no duty is held nothing is late, and without awards nothing can be said', async () => {
  const { lateAwards } = await ask(graph, LATE);
  expect(lateAwards).toMatchObject({
    judged: 0,
    late: null,
    lateShare: null,
    warnings: [{ code: 'DUTY_UNKNOWN' }],
  });
  expect(lateAwards.delays.nodes[0].isLate).toBeNull();
  const none = await ask(graph, LATE, { filter: { from: '1999-01', to: '1999-02' }, withinDays: 30 });
  expect(none.lateAwards).toMatchObject({
    ...{ awards: 0, medianDays: null, lateShare: null },
    warnings: [{ code: 'NO_AWARDS' }],
  });
  await expect(ask(graph, LATE, { withinDays: -1 })).rejects.toThrow(/withinDays is -1/);
});

test('each award is measured by the duties of its day; where they differ, between them nothing is said', async () => {
  await loadStatements(graph);
  const { lateAwards } = await ask(graph, LATE);
  const rows = lateAwards.delays.nodes as Answer[];
  const isLate = (days: number): boolean | null => (days > 90 ? true : days > 30 ? null : false);
  expect(rows.map((row) => [row.days, row.isLate])).toEqual(rows.map((row) => [row.days, isLate(row.days)]));
  // Nobody here is in a register, so that either duty may bind them.
  expect(new Set(rows.map((row) => row.duties.map(({ id }: Answer) => id).join(' ')))).toEqual(
    new Set([
      'rule:uk-thresholds.award-notice-central-2021 rule:uk-thresholds.award-notice-sub-central-2021',
    ]),
  );
  expect(rows.every((row) => row.allowedDays === null)).toBe(true);
  const known = rows.filter((row) => isLate(row.days) !== null);
  const late = known.filter((row) => row.days > 90);
  expect(lateAwards).toMatchObject({ judged: known.length, late: late.length });
  expect(Number(lateAwards.lateShare)).toBeCloseTo(late.length / known.length, 5);
  const open = rows.length - known.length;
  expect(lateAwards.warnings).toEqual(
    open === 0 ? [] : [{ code: 'DUTY_UNKNOWN', message: expect.stringContaining(`Of ${open} award`) }],
  );
});

const SILENT = `query ($filter: PurchaseFilter, $days: Int, $on: Date, $first: Int, $after: String) {
  tendersWithoutAward(filter: $filter, days: $days, on: $on) { count closed withdrawn share closedBy warnings { code }
    tenders(first: $first, after: $after) { nodes { title closesDate } pageInfo { hasNextPage endCursor } } } }`;

test.each([
  [150, 0],
  [200, 30],
  [400, 90],
])(
  'on day %i, tenders closed for more than %i days are without an award when nothing says how they ended',
  async (on, days) => {
    const closed = purchases
      .map((one, index) => ({ ...one, title: `Work ${index}` }))
      .filter(({ closes }) => closes !== null && on - closes > days);
    const withdrawn = closed.filter(({ status, awards }) => status !== 'active' && awards.length === 0);
    const silent = closed.filter(({ status, awards }) => status === 'active' && awards.length === 0);
    const titles: string[] = [];
    for (let after: string | null = null; ;) {
      const asked = { days, on: dayOf(on), first: 2, after };
      const { tendersWithoutAward } = await ask(graph, SILENT, asked);
      expect(tendersWithoutAward).toMatchObject({
        ...{ count: silent.length, closed: closed.length, withdrawn: withdrawn.length },
        closedBy: dayOf(on - days - 1),
      });
      const { nodes, pageInfo } = tendersWithoutAward.tenders;
      titles.push(...nodes.map(({ title }: Answer) => title));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(titles.toSorted()).toEqual(silent.map(({ title }) => title).toSorted());
  },
);

test.each([
  [{ days: 36_501 }, 'days is 36501; it must be 0 to 36500'],
  [{ days: -1 }, 'days is -1'],
  [{ on: '0001-01-01' }, 'nothing was published before 1900-01-01'],
])('%j is refused: it leads out of the days there are', async (asked, why) => {
  await expect(ask(graph, SILENT, asked)).rejects.toThrow(why);
});

test('where no tender closed, it says that it cannot say', async () => {
  const { tendersWithoutAward } = await ask(graph, SILENT, { on: '2001-01-01' });
  expect(tendersWithoutAward).toMatchObject({ count: 0, share: null, warnings: [{ code: 'NO_AWARDS' }] });
  expect((await ask(graph, SILENT, { filter: { buyer: 'Nobody' } })).tendersWithoutAward).toMatchObject({
    warnings: [{ code: 'UNKNOWN_PARTY' }],
  });
});
