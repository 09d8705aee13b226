import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { randomGraph } from '../spend/random-lines.ts';
import { seed } from '../support/runs.ts';

const BODIES = ['ministry', 'office', 'courts', 'prisons', 'joint', 'elsewhere'];

type Line = { net: number; month: string; buyer: string; supplier: string; category: string };

let graph: Graph;
let lines: Line[];
beforeAll(async () => {
  console.warn(`a random graph of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
  lines = await allLines();
});

async function allLines(): Promise<Line[]> {
  const all: Answer[] = [];
  for (let after: string | null = null; ;) {
    const { spendLines } = await ask(
      graph,
      `query ($after: String) { spendLines(first: 100, after: $after) {
        nodes { amount period buyer { id } supplier { id } lotCategory { slug } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    all.push(...spendLines.nodes);
    after = spendLines.pageInfo.endCursor;
    if (!spendLines.pageInfo.hasNextPage) break;
  }
  return all.map(({ amount, period, buyer, supplier, lotCategory }) => ({
    net: Math.round(Number(amount) * 1e4),
    month: period,
    buyer: buyer.id,
    supplier: supplier.id,
    category: lotCategory?.slug ?? '',
  }));
}

const idsOf = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await ask(graph, '{ organisations(first: 100) { nodes { slug id } } }')).organisations.nodes.map(
      ({ slug, id }: Answer) => [slug, id],
    ),
  );

/** Positive sums of some lines by what they have in common. */
function totals(some: readonly Line[], key: keyof Line): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of some) sums.set(String(line[key]), (sums.get(String(line[key])) ?? 0) + line.net);
  return new Map([...sums].filter(([, net]) => net > 0));
}
const sum = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((all, net) => all + net, 0);

function weighted(a: Map<string, number>, b: Map<string, number>): number {
  const [allA, allB] = [sum(a), sum(b)];
  // Who was only credited shares nothing.
  if (allA === 0 || allB === 0) return 0;
  let [smaller, larger] = [0, 0];
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [(a.get(id) ?? 0) / allA, (b.get(id) ?? 0) / allB];
    smaller += Math.min(one, other);
    larger += Math.max(one, other);
  }
  return smaller / larger;
}

test('the index, the effective number and the top shares are those of the lines', async () => {
  const ids = await idsOf();
  for (const slug of BODIES) {
    const { concentration } = await ask(
      graph,
      `{ concentration(filter: {buyer: "${slug}"}) { count index effectiveNumber top1 top4 shares(first: 100) { nodes { supplier { id } share } } total { lines } } }`,
    );
    const own = lines.filter(({ buyer }) => buyer === ids[slug]);
    const sums = totals(own, 'supplier');
    const shares = [...sums.values()].map((net) => net / sum(sums)).toSorted((one, other) => other - one);
    const index = shares.reduce((all, share) => all + (share * 100) ** 2, 0);
    expect(concentration.count).toBe(sums.size);
    expect(concentration.total.lines).toBe(own.length);
    if (sums.size === 0) continue;
    expect(Number(concentration.index)).toBeCloseTo(index, 3);
    expect(Number(concentration.effectiveNumber)).toBeCloseTo(10_000 / index, 3);
    expect(Number(concentration.top1)).toBeCloseTo(shares[0]!, 5);
    expect(Number(concentration.top4)).toBeCloseTo(
      shares.slice(0, 4).reduce((all, one) => all + one, 0),
      5,
    );
    expect(concentration.shares.nodes.map(({ share }: Answer) => Number(share))).toEqual(
      shares.map((share) => expect.closeTo(share, 5)),
    );
  }
});

test('a supplier depends on the departments that its buyers are of, and a body of two counts for both', async () => {
  const supplier = lines[0]!.supplier;
  const { concentration } = await ask(
    graph,
    `{ concentration(of: DEPARTMENT, filter: {supplier: "${supplier}"}) { shares(first: 100) { nodes { buyer { slug } net } } } }`,
  );
  const ids = await idsOf();
  const sums = totals(
    lines.filter((line) => line.supplier === supplier),
    'buyer',
  );
  const raw = (slugs: readonly string[]): number =>
    lines
      .filter((line) => line.supplier === supplier && slugs.some((slug) => ids[slug] === line.buyer))
      .reduce((all, { net }) => all + net, 0);
  expect(sums.size).toBeGreaterThan(0);
  const found = new Map(
    concentration.shares.nodes.map(({ buyer, net }: Answer) => [buyer.slug, Math.round(Number(net) * 1e4)]),
  );
  const ministry = raw(['ministry', 'courts', 'prisons', 'joint']);
  const office = raw(['office', 'joint']);
  expect(found.get('ministry') ?? 0).toBe(Math.max(0, ministry));
  expect(found.get('office') ?? 0).toBe(Math.max(0, office));
  expect(found.has('courts')).toBe(false);
});

test('what two buyers share is what the lines of both say', async () => {
  const ids = await idsOf();
  for (const [a, b] of [
    ['ministry', 'office'],
    ['courts', 'joint'],
    ['joint', 'courts'],
  ] as const) {
    const { overlap } = await ask(
      graph,
      `{ overlap(a: "${a}", b: "${b}") { suppliersA suppliersB shared jaccard weightedJaccard suppliers(first: 100) { nodes { supplier { id } netA netB } } } }`,
    );
    const [ofA, ofB] = [a, b].map((slug) =>
      totals(
        lines.filter(({ buyer }) => buyer === ids[slug]),
        'supplier',
      ),
    ) as [Map<string, number>, Map<string, number>];
    const both = [...ofA.keys()].filter((id) => ofB.has(id));
    expect(overlap).toMatchObject({ suppliersA: ofA.size, suppliersB: ofB.size, shared: both.length });
    expect(Number(overlap.jaccard)).toBeCloseTo(
      both.length / new Set([...ofA.keys(), ...ofB.keys()]).size,
      5,
    );
    expect(Number(overlap.weightedJaccard)).toBeCloseTo(weighted(ofA, ofB), 5);
    expect(
      new Map(
        overlap.suppliers.nodes.map(({ supplier, netA }: Answer) => [
          supplier.id,
          Math.round(Number(netA) * 1e4),
        ]),
      ),
    ).toEqual(new Map(both.map((id) => [id, ofA.get(id)])));
  }
});

/** Buyers like one with the mean of both likenesses, the highest first. */
function likeness(own: string): { id: string; value: number }[] {
  const of = (id: string, key: keyof Line): Map<string, number> =>
    totals(
      lines.filter(({ buyer }) => buyer === id),
      key,
    );
  return [...new Set(lines.map(({ buyer }) => buyer))]
    .filter((id) => id !== own && of(id, 'supplier').size >= 5)
    .filter((id) => [...of(id, 'supplier').keys()].some((one) => of(own, 'supplier').has(one)))
    .map((id) => ({
      id,
      value:
        (weighted(of(own, 'supplier'), of(id, 'supplier')) +
          weighted(of(own, 'category'), of(id, 'category'))) /
        2,
    }))
    .toSorted((one, other) => other.value - one.value);
}

test('the buyers like one are ranked by suppliers and categories, and those of a supplier left out', async () => {
  const ids = await idsOf();
  const question = `query ($to: String!, $without: String) { similarBuyers(to: $to, without: $without) { buyers(first: 100) { nodes { buyer { id } similarity } } warnings { code } } }`;
  for (const to of BODIES) {
    const expected = likeness(ids[to]!);
    const { similarBuyers } = await ask(graph, question, { to });
    expect(similarBuyers.buyers.nodes.map(({ similarity }: Answer) => Number(similarity))).toEqual(
      expected.map(({ value }) => expect.closeTo(value, 5)),
    );
    const without = lines.find(({ buyer }) => buyer === expected[0]?.id)?.supplier ?? lines[0]!.supplier;
    const left = (await ask(graph, question, { to, without })).similarBuyers.buyers.nodes as Answer[];
    const never = expected.filter(
      ({ id }) => !lines.some((line) => line.buyer === id && line.supplier === without),
    );
    expect(new Set(left.map(({ buyer }) => buyer.id))).toEqual(new Set(never.map(({ id }) => id)));
  }
  expect((await ask(graph, question, { to: 'courts', without: 'Nobody Ltd' })).similarBuyers).toMatchObject({
    buyers: { nodes: [] },
    warnings: [{ code: 'UNKNOWN_PARTY' }],
  });
});

test('who is new has a line in the span and none before it, whatever its size was', async () => {
  const ids = await idsOf();
  const months = [...new Set(lines.map(({ month }) => month))].toSorted();
  const from = months[Math.floor(months.length / 2)]!;
  const question = `query ($filter: SpendFilter!) { firstTimeSuppliers(filter: $filter) { count net historyFrom historyMonths } }`;
  const buyers = [null, ...BODIES];
  for (const buyer of buyers)
    // All lines are of one family: with it they are asked for another way.
    for (const family of [null, 'g-cloud']) {
      const of = lines.filter((line) => buyer === null || line.buyer === ids[buyer]);
      const { firstTimeSuppliers } = await ask(graph, question, { filter: { buyer, family, from } });
      const earlier = of.filter(({ month }) => month < from);
      const before = new Set(earlier.map(({ supplier }) => supplier));
      const fresh = of.filter(({ month, supplier }) => month >= from && !before.has(supplier));
      expect({ buyer, family, ...firstTimeSuppliers }).toMatchObject({
        ...{ buyer, family, count: new Set(fresh.map(({ supplier }) => supplier)).size },
        historyFrom: earlier.map(({ month }) => month).toSorted()[0] ?? null,
      });
      expect(Math.round(Number(firstTimeSuppliers.net) * 1e4)).toBe(
        fresh.reduce((all, { net }) => all + net, 0),
      );
    }
  const ofAll = await ask(
    graph,
    `{ firstTimeSuppliers(filter: {from: "${months[0]}"}) { share historyFrom historyMonths } }`,
  );
  expect(ofAll.firstTimeSuppliers).toEqual({ share: '1.000000', historyFrom: null, historyMonths: 0 });
});

test.each([
  ['{ firstTimeSuppliers(filter: {buyer: "courts"}) { count } }', /filter.from is missing/],
  [
    '{ overlap(a: "courts", b: "office", filter: {buyer: "joint"}) { shared } }',
    /filter.buyer is not for this question/,
  ],
])('%s is refused with what to do', async (question, message) => {
  await expect(ask(graph, question)).rejects.toThrow(message);
});
