import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { describeWith } from '../seed/shared-data.ts';
import { rowsOf } from '../support/saved-answer.ts';
import { handed, REGISTER, rowsIn, slugsIn, type Printed } from './handed.ts';

const FILE = 'dos-opportunities/opportunity-data-2018-05-03.csv';
/** What `Open For` says. */
const WEEKS: Readonly<Record<string, number>> = { '1 week': 1, '2 weeks': 2 };
const DAY_MS = 86_400_000;
const SMALL = new Set(['micro', 'small', 'medium']);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const applied = (row: Printed, size: 'SMEs' | 'Large Organisations'): number | null => {
  const printed = row[`Applications from ${size}`]!;
  return printed === '' ? null : Number(printed);
};
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

describeWith(REGISTER, FILE)(
  'the questions about opportunities, each figure computed apart from the rows of the file',
  () => {
    let graph: Graph;
    let rows: readonly Printed[];
    let slugsOf: (row: Printed) => readonly unknown[];

    beforeAll(async () => {
      const all = await handed([REGISTER, FILE]);
      graph = all.graph;
      rows = rowsIn(FILE);
      slugsOf = slugsIn(all);
    });

    test('coverage: the opportunities of each month', async () => {
      const found = await rowsOf(graph, 'coverage', { buyer: '', source: 'dos-opportunities' });
      const months = Map.groupBy(rows, (row) => row['Published At']!.slice(0, 7));
      expect(new Map(found.map(({ month, seen }) => [month, seen]))).toEqual(
        new Map([...months].map(([month, its]) => [month, its.length])),
      );
    });

    test.each(['home-office', 'ministry-of-justice'])('opportunities-of %s', async (buyer) => {
      const found = await rowsOf(graph, 'opportunities-of', { buyer });
      const its = rows.filter((row) => slugsOf(row).includes(buyer));
      expect(its.length).toBeGreaterThan(20);
      const told = found.map((row) => [
        String(row['id']).replace('opportunity:dos:', ''),
        row['title'],
        row['lot'],
        row['published'],
        row['applications_sme'],
        row['applications_large'],
        row['winner'] ?? '',
      ]);
      const printed = its.map((row) => [
        row['ID'],
        row['Opportunity']!.trim(),
        row['Category'],
        row['Published At'],
        applied(row, 'SMEs'),
        applied(row, 'Large Organisations'),
        row['Winning supplier']!.trim(),
      ]);
      const byId = (list: readonly unknown[][]) =>
        list.toSorted(([a], [b]) => Number(a) - Number(b)).map((one) => one.join(' | '));
      expect(byId(told)).toEqual(byId(printed));
    });

    test.each([90, 1_000])('tenders-without-award of the Home Office, closed %s days ago', async (days) => {
      const buyer = 'home-office';
      const found = await rowsOf(graph, 'tenders-without-award', {
        buyer,
        scope: 'SELF',
        days: String(days),
      });
      const until = Date.now() - (days + 1) * DAY_MS;
      const closed = rows
        .filter((row) => slugsOf(row).includes(buyer))
        .map((row) => ({
          row,
          closes: Date.parse(row['Published At']!) + WEEKS[row['Open For']!]! * 7 * DAY_MS,
        }))
        .filter(({ closes }) => closes <= until);
      const silent = closed.filter(({ row }) => row['Status'] === 'closed' && row['Winning supplier'] === '');
      expect(silent.length).toBeGreaterThan(20);
      expect(found[0]).toMatchObject({ of_closed: closed.length });
      expect(Number(found[0]!['share'])).toBeCloseTo(silent.length / closed.length, 5);
      const told = found.map(
        (row) =>
          `${String(row['opportunity_id']).replace('opportunity:dos:', '')} ${String(row['closed_on'])}`,
      );
      const printed = silent.map(
        ({ row, closes }) => `${row['ID']} ${new Date(closes).toISOString().slice(0, 10)}`,
      );
      expect(told.toSorted()).toEqual(printed.toSorted());
    });

    test('sme-win-rate by body', async () => {
      const decided = rows.filter((row) => row['Winning supplier']);
      const stated = decided.filter(
        (row) => applied(row, 'SMEs') !== null && applied(row, 'Large Organisations') !== null,
      );
      const found = await rowsOf(graph, 'sme-win-rate', { buyer: '' });
      expect(found[0]!['not_stated']).toBe(decided.length - stated.length);
      expect(sum(found.map((row) => Number(row['opportunities'])))).toBe(
        sum(stated.map((row) => slugsOf(row).length)),
      );
      for (const row of found) {
        const slug = row['buyer_slug'] as string | null;
        if (!slug) continue;
        const its = stated.filter((one) => slugsOf(one).includes(slug));
        const [sme, large] = (['SMEs', 'Large Organisations'] as const).map((size) =>
          sum(its.map((one) => applied(one, size) ?? 0)),
        );
        const winners = its.map((one) => one['Size of supplier']!);
        const small = winners.filter((size) => SMALL.has(size)).length;
        const big = winners.filter((size) => size === 'large').length;
        expect([slug, row['opportunities'], row['applications_sme'], row['applications_large']]).toEqual([
          slug,
          its.length,
          sme,
          large,
        ]);
        expect([slug, row['wins_sme'], row['wins_large'], row['wins_unknown']]).toEqual([
          slug,
          small,
          big,
          winners.length - small - big,
        ]);
        for (const [rate, expected] of [
          [row['sme_rate'], share(small, sme!)],
          [row['large_rate'], share(big, large!)],
        ] as const)
          if (expected === null) expect(rate).toBeNull();
          else expect(Number(rate)).toBeCloseTo(expected, 5);
      }
      expect(found.filter((row) => row['buyer_slug']).length).toBeGreaterThan(20);
    });
  },
);
