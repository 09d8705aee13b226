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
  },
);
