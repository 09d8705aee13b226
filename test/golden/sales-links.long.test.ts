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
});
