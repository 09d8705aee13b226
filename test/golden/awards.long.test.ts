import { decodeHTML } from 'entities';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { describeWith } from '../seed/shared-data.ts';
import { rowsOf } from '../support/saved-answer.ts';
import { handed, REGISTER, rowsIn, slugsIn, type Printed } from './handed.ts';
import { spaced } from './meaning.ts';
import { e4Of } from './sales-rows.ts';

const FILE = 'contracts-finder-csv/contracts-finder-awards-2020-09.csv';
const SUPPLIERS = 'Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]';

/** 29/09/2020 as 2020-09-29. */
const dayOf = (printed: string): string => printed.split('/').toReversed().join('-');
const suppliersPrinted = (row: Printed): string[] =>
  [...row[SUPPLIERS]!.matchAll(/\[([^|\]]*)\|/g)].map(([, name]) => decodeHTML(name!).trim());

describeWith(REGISTER, FILE)(
  'the questions about awards, each computed apart from the rows of the file',
  () => {
    let graph: Graph;
    let rows: readonly Printed[];
    let slugsOf: (row: Printed) => readonly unknown[];
    /** The names by which the suppliers of a row go; several printed names may mean one. */
    let suppliersOf: (row: Printed) => string[];

    beforeAll(async () => {
      const all = await handed([REGISTER, FILE]);
      const { bodies, meant } = all;
      graph = all.graph;
      rows = rowsIn(FILE);
      slugsOf = slugsIn(all);
      suppliersOf = (row) => {
        const ids = suppliersPrinted(row).flatMap((name) => meant('SUPPLIER', name));
        return [...new Set(ids)].map((id) => spaced(String(bodies.get(id)?.['name']))).toSorted();
      };
    });

    test.each([
      'department-of-health-and-social-care',
      'department-for-education',
      'department-for-work-pensions',
      'ministry-of-defence',
    ])('awards-of %s: what, to whom, when and for how much', async (buyer) => {
      const found = await rowsOf(graph, 'awards-of', { buyer });
      const its = rows.filter((row) => slugsOf(row).includes(buyer));
      expect(its.length).toBeGreaterThan(5);
      const told = found.map((row) =>
        [
          spaced(String(row['title'])),
          row['date'],
          typeof row['amount'] === 'string' ? e4Of(row['amount']) : '',
          (row['suppliers'] as string[]).map(spaced).toSorted().join('; '),
        ].join(' | '),
      );
      const printed = its.map((row) =>
        [
          spaced(row['Title']!),
          dayOf(row['Awarded Date']!),
          e4Of(row['Awarded Value']!),
          suppliersOf(row).join('; '),
        ].join(' | '),
      );
      expect(told.toSorted()).toEqual(printed.toSorted());
    });

    test('late-awards: the days from each award to its notice', async () => {
      const buyer = 'department-of-health-and-social-care';
      const found = await rowsOf(graph, 'late-awards', { buyer, withinDays: '30' });
      const days = rows
        .filter((row) => slugsOf(row).includes(buyer))
        .map((row) =>
          Math.round(
            (Date.parse(row['Published Date']!.slice(0, 10)) - Date.parse(dayOf(row['Awarded Date']!))) /
              86_400_000,
          ),
        )
        .toSorted((a, b) => b - a);
      expect(found.map((row) => row['days'])).toEqual(days);
      expect(found.map((row) => row['is_late'])).toEqual(days.map((one) => one > 30));
      const late = days.filter((one) => one > 30).length;
      expect(Number(found[0]!['late_share'])).toBeCloseTo(late / days.length, 5);
    });

    const FLAGS: Record<string, (row: Printed) => boolean> = {
      END_BEFORE_START: (row) => {
        const [start, end] = [dayOf(row['Contract start date']!), dayOf(row['Contract end date']!)];
        return start !== '' && end !== '' && end < start;
      },
      VALUE_IS_REFERENCE: (row) => {
        const value = row['Awarded Value']!.replace(/\.0*$/, '');
        return /^[1-9]\d{3,}$/.test(value) && row['Notice Identifier']!.split(/\D+/).includes(value);
      },
      ABOVE_ESTIMATE: (row) => {
        const [low, high] = [row['Value Low']!, row['Value High']!].map((one) =>
          one === '' ? 0n : e4Of(one),
        );
        const value = e4Of(row['Awarded Value']!);
        // One end alone is no range.
        if (low === high || high === 0n) return low! > 0n && value >= 5n * low!;
        return value > high!;
      },
    };

    test.each(Object.keys(FLAGS))('flags by %s, of all buyers there are', async (rule) => {
      const buyers = new Set(rows.flatMap((row) => slugsOf(row)).filter((slug) => typeof slug === 'string'));
      for (const buyer of buyers) {
        const found = await rowsOf(graph, 'flags', { buyer, rules: rule, scope: 'SELF' });
        const its = rows.filter((row) => slugsOf(row).includes(buyer) && FLAGS[rule]!(row));
        expect({ buyer, titles: found.map((row) => spaced(String(row['award_title']))).toSorted() }).toEqual({
          buyer,
          titles: its.map((row) => spaced(row['Title']!)).toSorted(),
        });
      }
    });
  },
);
