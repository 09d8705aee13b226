import { beforeAll, expect, test } from 'vitest';
import { describeWith } from '../seed/shared-data.ts';
import { linksOf } from '../support/facts-in.ts';
import { rowsOf } from '../support/saved-answer.ts';
import { handed, REGISTER, type Handed } from './handed.ts';
import { counted, e4Of, NEWER, OLDER, salesRows, sumOf, type SalesRow } from './sales-rows.ts';

const MINISTRY = 'ministry-of-justice';

describeWith(
  REGISTER,
  OLDER,
  NEWER,
)('the questions about who is linked to whom, each computed apart from the rows of the files', () => {
  let all: Handed;
  let rows: SalesRow[];
  /** A body and all above it. */
  let above: (body: string) => string[];

  beforeAll(async () => {
    all = await handed([REGISTER, OLDER, NEWER]);
    rows = counted(salesRows(all));
    const parents = Map.groupBy(await linksOf(all.graph, 'CHILD_OF'), ({ from }) => from);
    above = (body) => [body, ...(parents.get(body) ?? []).flatMap(({ to }) => above(to))];
  });

  const slugOf = (id: string): unknown => all.bodies.get(id)?.['slug'];

  test('connection-path: who paid whom is one step, with all that was paid and its months', async () => {
    const pairs = [...Map.groupBy(rows, ({ buyer, supplier }) => `${buyer} ${supplier}`).values()].filter(
      ([first]) => slugOf(first!.buyer) !== undefined,
    );
    const most = pairs.toSorted((a, b) => b.length - a.length).slice(0, 20);
    expect(most).toHaveLength(20);
    for (const its of most) {
      const { buyer, supplier } = its[0]!;
      const months = its.map(({ month }) => month).toSorted();
      const ends = { from: String(slugOf(buyer)), to: `supplier:${supplier}` };
      const first = (await rowsOf(all.graph, 'connection-path', ends)).find(
        ({ path, link }) => path === 1 && link === 'PAID',
      );
      expect({
        ...ends,
        amount: e4Of(String(first!['amount'])),
        since: first!['since'],
        until: first!['until'],
      }).toEqual({
        ...ends,
        amount: sumOf(its),
        since: months[0],
        until: months.at(-1),
      });
    }
  });

  test('then-and-now-parents: nothing is known to have moved, so each body is under its department both times', async () => {
    const found = await rowsOf(all.graph, 'then-and-now-parents', { department: MINISTRY });
    const [department] = [...all.bodies].find(([, { slug }]) => slug === MINISTRY)!;
    const under = rows.filter(({ buyer }) => above(buyer).includes(department));
    const expected = [...Map.groupBy(under, ({ buyer }) => buyer)].map(
      ([body, its]) => `${String(slugOf(body))} ${sumOf(its)}`,
    );
    expect(expected.length).toBeGreaterThan(5);
    const told = (key: string): string[] =>
      found.map((row) => `${String(row['body_slug'])} ${e4Of(String(row[key]))}`).toSorted();
    expect(told('net_then')).toEqual(expected.toSorted());
    expect(told('net_now')).toEqual(expected.toSorted());
    expect(found.every((row) => Number(row['difference']) === 0)).toBe(true);
  });

  test('sell-to: who sells to a body and all below it, and what part goes to small suppliers', async () => {
    const [ministry] = [...all.bodies].find(([, { slug }]) => slug === MINISTRY)!;
    const its = rows.filter(({ buyer }) => above(buyer).includes(ministry));
    const to = its
      .map(({ month }) => month)
      .toSorted()
      .at(-1)!;
    const from = `${Number(to.slice(0, 4)) - 1}-${to.slice(5)}`;
    const year = its.filter(({ month }) => month > from);
    const found = await rowsOf(all.graph, 'sell-to', {
      buyer: MINISTRY,
      scope: 'SELF_AND_DESCENDANTS',
      size: 'SME',
    });
    const said = (part: string) => found.filter((row) => row['part'] === part);
    const largest = [...Map.groupBy(year, ({ supplier }) => supplier).values()]
      .map(sumOf)
      .toSorted((a, b) => (a < b ? 1 : -1))
      .slice(0, 5);
    expect(said('INCUMBENTS').map(({ amount }) => e4Of(String(amount)))).toEqual(largest);
    for (const [at, row] of said('INCUMBENTS').entries())
      expect(Number(row['share'])).toBeCloseTo(Number(largest[at]) / Number(sumOf(year)), 5);
    // The size of a line is its own, else of its month, else the latest: whose every line says it is told by it.
    const sizes = Map.groupBy(
      rows.filter(({ size }) => size !== 'UNKNOWN'),
      ({ supplier }) => supplier,
    );
    const least = sumOf(its.filter(({ size }) => size === 'SME'));
    const most = sumOf(
      its.filter(
        ({ size, supplier }) =>
          size === 'SME' || (size === 'UNKNOWN' && sizes.get(supplier)?.some((one) => one.size === 'SME')),
      ),
    );
    const sme = e4Of(String(said('SME_SHARE')[0]!['amount']));
    expect(sme >= least && sme <= most).toBe(true);
  });
});
