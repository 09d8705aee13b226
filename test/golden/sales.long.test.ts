import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import type { Row } from '../../src/saved-query/row-plan.ts';
import { describeWith } from '../seed/shared-data.ts';
import { linksOf } from '../support/facts-in.ts';
import { rowsOf } from '../support/saved-answer.ts';
import { handed, REGISTER } from './handed.ts';
import { counted, e4Of, NEWER, OLDER, salesRows, sumOf, type SalesRow } from './sales-rows.ts';

const FRAMEWORKS = 'digital-marketplace-frameworks';

const MINISTRY = 'ministry-of-justice';
const HOME_OFFICE = 'home-office';
/** The heads of lots as the Digital Marketplace numbered them, and what each came to be called. */
const CATEGORIES: Readonly<Record<string, string>> = {
  1: 'hosting',
  2: 'hosting',
  3: 'software',
  4: 'support',
};
const SLUGS: Readonly<Record<string, string>> = {
  'G-Cloudi': 'g-cloud-1',
  'G-Cloud Services II': 'g-cloud-2',
  'G-Cloud III': 'g-cloud-3',
  'G-Cloud 4': 'g-cloud-4',
};

/** A sum and how many lines it is of, as texts that can be compared. */
const figure = (rows: readonly SalesRow[]): string => `${sumOf(rows)} of ${rows.length}`;
const told = (row: Row): string => `${e4Of(String(row['net']))} of ${String(row['lines'])}`;

/** The figure of each group. */
const grouped = (rows: readonly SalesRow[], by: (row: SalesRow) => string): Map<string, string> =>
  new Map([...Map.groupBy(rows, by)].map(([key, group]) => [key, figure(group)]));
const sums = (rows: readonly SalesRow[], by: (row: SalesRow) => string): Map<string, bigint> =>
  new Map([...Map.groupBy(rows, by)].map(([key, group]) => [key, sumOf(group)]));
/** Those with a positive sum, each with its share of all of those. */
function shares(rows: readonly SalesRow[], by: (row: SalesRow) => string): Map<string, number> {
  const positive = [...sums(rows, by)].filter(([, sum]) => sum > 0n);
  const all = positive.reduce((total, [, sum]) => total + Number(sum), 0);
  return new Map(positive.map(([key, sum]) => [key, Number(sum) / all]));
}
/** The smaller of each two shares over the larger ones, each added up. */
function weighted(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [least, most] = [0, 0];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    least += Math.min(a.get(key) ?? 0, b.get(key) ?? 0);
    most += Math.max(a.get(key) ?? 0, b.get(key) ?? 0);
  }
  return least / most;
}
const bySupplier = ({ supplier }: SalesRow): string => supplier;
const byCategory = ({ lot }: SalesRow): string => CATEGORIES[lot] ?? 'unknown';

const bare = (id: unknown): string => String(id).replace(/^(?:organisation|supplier):/, '');
const answer = (rows: readonly Row[], key: string): Map<string, string> =>
  new Map(rows.map((row) => [bare(row[key]), told(row)]));

describeWith(
  REGISTER,
  OLDER,
  NEWER,
  FRAMEWORKS,
)('the questions about sales, each figure computed apart from the rows of the files', () => {
  let graph: Graph;
  let every: SalesRow[];
  let rows: SalesRow[];
  let family: ReadonlySet<string>;
  let idOf: (slug: unknown) => string;
  let department: (body: string) => ReadonlySet<string>;

  beforeAll(async () => {
    const all = await handed([REGISTER, OLDER, NEWER, FRAMEWORKS]);
    graph = all.graph;
    every = salesRows(all);
    rows = counted(every);
    const ids = new Map([...all.bodies].map(([id, { slug }]) => [slug, id]));
    idOf = (slug) => ids.get(slug) ?? '';
    const parents = Map.groupBy(await linksOf(graph, 'CHILD_OF'), ({ from }) => from);
    const above = (body: string): string[] => [
      body,
      ...(parents.get(body) ?? []).flatMap(({ to }) => above(to)),
    ];
    department = (body) => new Set(above(body).filter((one) => !parents.has(one)));
    family = new Set(rows.map(({ buyer }) => buyer).filter((buyer) => above(buyer).includes(idOf(MINISTRY))));
  });

  const ofFamily = (): SalesRow[] => rows.filter(({ buyer }) => family.has(buyer));
  const of = (buyer: string): SalesRow[] => rows.filter((row) => row.buyer === idOf(buyer));
  const ministry = { buyer: MINISTRY, scope: 'SELF_AND_DESCENDANTS' };

  test('the rows are those of the files', () => {
    expect([every.length, figure(rows)]).toEqual([5_268, '778032575525 of 4946']);
    expect(family.size).toBe(8);
  });

  test('buyer-ranking', async () => {
    const found = await rowsOf(graph, 'buyer-ranking', { top: '100' });
    const ranked = [...grouped(rows, ({ buyer }) => buyer).values()].toSorted(
      (a, b) => Number(b.split(' ')[0]) - Number(a.split(' ')[0]),
    );
    expect(found.map(told)).toEqual(ranked.slice(0, 100));
  });

  test('suppliers-of, with shares and within months', async () => {
    const all = ofFamily();
    const found = await rowsOf(graph, 'suppliers-of', ministry);
    expect(answer(found, 'supplier_id')).toEqual(grouped(all, bySupplier));
    for (const row of found)
      expect(Number(row['share'])).toBeCloseTo(Number(e4Of(String(row['net']))) / Number(sumOf(all)), 5);
    const span = all.filter(({ month }) => month >= '2012-10' && month <= '2013-05');
    const within = await rowsOf(graph, 'suppliers-of', { ...ministry, from: '2012-10', to: '2013-05' });
    expect(answer(within, 'supplier_id')).toEqual(grouped(span, bySupplier));
  });

  test('buyers-of', async () => {
    const [largest] = [...sums(rows, bySupplier)].toSorted(([, a], [, b]) => (a < b ? 1 : -1));
    const found = await rowsOf(graph, 'buyers-of', { supplier: largest![0] });
    const its = rows.filter(({ supplier }) => supplier === largest![0]);
    expect(answer(found, 'buyer_id')).toEqual(grouped(its, ({ buyer }) => buyer));
  });

  test('months-of, with what was paid and what was credited', async () => {
    const found = await rowsOf(graph, 'months-of', ministry);
    expect(answer(found, 'month')).toEqual(grouped(ofFamily(), ({ month }) => month));
    for (const row of found) {
      const its = ofFamily().filter(({ month }) => month === row['month']);
      expect(e4Of(String(row['gross']))).toBe(sumOf(its.filter(({ e4 }) => e4 > 0n)));
      expect(e4Of(String(row['credits']))).toBe(sumOf(its.filter(({ e4 }) => e4 < 0n)));
    }
  });

  test('spend-by-size and sme-share, by the size that lines report', async () => {
    const all = ofFamily();
    const found = await rowsOf(graph, 'spend-by-size', { ...ministry, sizeBasis: 'AS_REPORTED' });
    expect(answer(found, 'size')).toEqual(grouped(all, ({ size }) => size));
    const [share] = await rowsOf(graph, 'sme-share', { ...ministry, sizeBasis: 'AS_REPORTED' });
    const by = sums(all, ({ size }) => size);
    const part = (over: bigint): number => Number(by.get('SME') ?? 0n) / Number(over);
    expect(Number(share!['share'])).toBeCloseTo(part(sumOf(all)), 5);
    expect(Number(share!['share_of_stated'])).toBeCloseTo(
      part((by.get('SME') ?? 0n) + (by.get('LARGE') ?? 0n)),
      5,
    );
  });

  test('spend-by-lot-category, today and as known before the newer file', async () => {
    const today = await rowsOf(graph, 'spend-by-lot-category', ministry);
    expect(answer(today, 'lot_category')).toEqual(grouped(ofFamily(), byCategory));
    const before = await rowsOf(graph, 'spend-by-lot-category', { ...ministry, knownAt: '2014-01-01' });
    const older = every.filter(({ asAt, buyer }) => asAt < '2014' && family.has(buyer));
    expect(answer(before, 'lot_category')).toEqual(grouped(older, byCategory));
  });

  test('smes-across-bodies, of any size', async () => {
    const found = await rowsOf(graph, 'smes-across-bodies', { parent: MINISTRY, size: '' });
    const across = [...Map.groupBy(ofFamily(), bySupplier)].filter(
      ([, its]) => new Set(its.map(({ buyer }) => buyer)).size > 1,
    );
    const expected = across.flatMap(([supplier, its]) =>
      [...grouped(its, ({ buyer }) => buyer)].map(
        ([buyer, own]) => `${supplier} ${buyer} ${own} ${sumOf(its)}`,
      ),
    );
    const said = found.map(
      (row) =>
        `${bare(row['supplier_id'])} ${idOf(row['body_slug'])} ${told(row)} ${e4Of(String(row['supplier_net']))}`,
    );
    expect(said.toSorted()).toEqual(expected.toSorted());
  });

  test.each(Object.entries(SLUGS))(
    'framework-buyers and framework-suppliers of %s',
    async (printed, slug) => {
      const its = rows.filter(({ framework }) => framework === printed);
      for (const [question, key, by] of [
        ['framework-buyers', 'buyer_id', ({ buyer }: SalesRow) => buyer],
        ['framework-suppliers', 'supplier_id', bySupplier],
      ] as const) {
        const found = await rowsOf(graph, question, { framework: slug });
        expect(answer(found, key)).toEqual(grouped(its, by));
        for (const row of found) {
          const months = its.filter((one) => by(one) === bare(row[key])).map(({ month }) => month);
          expect([row['first_month'], row['last_month']]).toEqual([
            months.toSorted()[0],
            months.toSorted().at(-1),
          ]);
        }
      }
    },
  );

  test('concentration and dependence', async () => {
    const [first, ...others] = await rowsOf(graph, 'concentration', ministry);
    const parts = [...shares(ofFamily(), bySupplier).values()];
    const index = parts.reduce((sum, part) => sum + (100 * part) ** 2, 0);
    expect(others).toHaveLength(parts.length - 1);
    expect(Number(first!['index'])).toBeCloseTo(index, 1);
    expect(Number(first!['effective_number'])).toBeCloseTo(10_000 / index, 1);
    const top = parts.toSorted((a, b) => b - a).slice(0, 4);
    expect(Number(first!['top_4_share'])).toBeCloseTo(
      top.reduce((sum, part) => sum + part, 0),
      5,
    );
    const supplier = [...sums(ofFamily(), bySupplier)].toSorted(([, a], [, b]) => (a < b ? 1 : -1))[0]![0];
    const its = rows.filter((row) => row.supplier === supplier && department(row.buyer).size === 1);
    const found = await rowsOf(graph, 'dependence', { supplier });
    const by = sums(its, ({ buyer }) => [...department(buyer)][0]!);
    const net = new Map(found.map((row) => [idOf(row['department_slug']), e4Of(String(row['net']))]));
    for (const [body, sum] of by) if (net.has(body)) expect([body, net.get(body)]).toEqual([body, sum]);
  });

  test('first-time-suppliers', async () => {
    const found = await rowsOf(graph, 'first-time-suppliers', { ...ministry, from: '2013-04' });
    const known = new Set(
      ofFamily()
        .filter(({ month }) => month < '2013-04')
        .map(bySupplier),
    );
    const span = ofFamily().filter(({ month }) => month >= '2013-04');
    const fresh = span.filter(({ supplier }) => !known.has(supplier));
    expect(answer(found, 'supplier_id')).toEqual(grouped(fresh, bySupplier));
    expect(found[0]!['history_months']).toBe(12);
    expect(Number(found[0]!['share_of_all'])).toBeCloseTo(Number(sumOf(fresh)) / Number(sumOf(span)), 5);
  });

  test('supplier-overlap', async () => {
    const found = await rowsOf(graph, 'supplier-overlap', { a: MINISTRY, b: HOME_OFFICE });
    const [a, b] = [of(MINISTRY), of(HOME_OFFICE)];
    const [sharesA, sharesB] = [shares(a, bySupplier), shares(b, bySupplier)];
    const both = [...sharesA.keys()].filter((key) => sharesB.has(key));
    const either = new Set([...sharesA.keys(), ...sharesB.keys()]);
    expect(new Set(found.map((row) => bare(row['supplier_id'])))).toEqual(new Set(both));
    expect(Number(found[0]!['jaccard'])).toBeCloseTo(both.length / either.size, 5);
    expect(Number(found[0]!['weighted_jaccard'])).toBeCloseTo(weighted(sharesA, sharesB), 5);
    const [sumsA, sumsB] = [sums(a, bySupplier), sums(b, bySupplier)];
    for (const row of found) {
      const id = bare(row['supplier_id']);
      expect([row['net_a'], row['net_b']].map((net) => e4Of(String(net)))).toEqual([
        sumsA.get(id),
        sumsB.get(id),
      ]);
    }
  });

  test('similar-buyers', async () => {
    const found = await rowsOf(graph, 'similar-buyers', { buyer: MINISTRY });
    const [suppliers, categories] = [shares(of(MINISTRY), bySupplier), shares(of(MINISTRY), byCategory)];
    const others = [...Map.groupBy(rows, ({ buyer }) => buyer)].flatMap(([buyer, its]) => {
      const theirs = shares(its, bySupplier);
      const isLike = theirs.size >= 5 && [...theirs.keys()].some((one) => suppliers.has(one));
      if (buyer === idOf(MINISTRY) || !isLike) return [];
      return [(weighted(suppliers, theirs) + weighted(categories, shares(its, byCategory))) / 2];
    });
    const best = others.toSorted((a, b) => b - a).slice(0, found.length);
    expect(found.length).toBe(Math.min(100, others.length));
    for (const [at, row] of found.entries()) expect(Number(row['similarity'])).toBeCloseTo(best[at]!, 4);
  });

  test('restatements', async () => {
    const found = await rowsOf(graph, 'restatements', { buyer: '' });
    const stated = grouped(every, ({ asAt, month }) => `${asAt} ${month}`);
    expect(
      new Map(found.map((row) => [`${String(row['as_at'])} ${String(row['month'])}`, told(row)])),
    ).toEqual(stated);
    const sum = (asAt: string, month: string): bigint =>
      BigInt(stated.get(`${asAt} ${month}`)!.split(' ')[0]!);
    const twice = found.filter((row) => row['before_as_at']);
    expect(twice).toHaveLength(9);
    for (const row of twice) {
      const month = String(row['month']);
      expect(e4Of(String(row['difference']))).toBe(sum('2014-07-14', month) - sum('2013-12-13', month));
    }
  });
});
