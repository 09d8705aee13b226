import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { SpendDimension } from '../../generated/schema-types.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { sumOf, totalOf } from './decimal-sum.ts';
import { acrossQuestions, dimensions, filters } from './random-filter.ts';
import { randomGraph } from './random-lines.ts';
import { runs, seed } from '../support/runs.ts';

const property = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => Promise<void>) =>
  fc.assert(fc.asyncProperty(arbitrary, check), { seed, numRuns: runs, endOnFailure: true });

let graph: Graph;
beforeAll(async () => {
  console.warn(`random lines and filters of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
});

const TOTAL = 'net gross credits lines';
const LINES = 'nodes { id amount } pageInfo { hasNextPage endCursor }';

/** All records at a place in the answer, a page of 70 at a time. */
async function recordsOf(
  question: (records: string) => string,
  variables: object,
  found: (data: Answer) => Answer,
): Promise<Answer[]> {
  const lines: Answer[] = [];
  for (let after: string | null = null; ;) {
    const text = question(`records(first: 70, after: $after) { ${LINES} }`);
    const page: Answer = found(await ask(graph, text, { ...variables, after })).records;
    lines.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  return lines;
}

const recordsOfSpend = (filter: object): Promise<Answer[]> =>
  recordsOf(
    (records) => `query ($filter: SpendFilter, $after: String) { invoiced(filter: $filter) { ${records} } }`,
    { filter },
    ({ invoiced }) => invoiced,
  );

test('a total is the exact sum of its records', () =>
  property(filters, async (filter) => {
    const question = `query ($filter: SpendFilter) { invoiced(filter: $filter) { total { ${TOTAL} } basis { datasets { lines net } sizesBy { lines } } } }`;
    const { invoiced } = await ask(graph, question, { filter });
    const lines = await recordsOfSpend(filter);
    expect(invoiced.total).toEqual(totalOf(lines));
    const parts: Answer[] = invoiced.basis.datasets;
    expect(sumOf(parts.map(({ net }) => net))).toBe(invoiced.total.net);
    const decided: Answer[] = invoiced.basis.sizesBy;
    expect(decided.reduce((sum, one) => sum + one.lines, 0)).toBe(invoiced.total.lines);
  }));

test('groups add up to the total, whatever they are grouped by', () =>
  property(fc.tuple(filters, dimensions), async ([filter, by]) => {
    const question = `query ($filter: SpendFilter, $by: [SpendDimension!]!, $order: SpendGroupOrder, $after: String) {
      invoiced(filter: $filter) {
        total { ${TOTAL} }
        groups(by: $by, order: $order, first: 60, after: $after) { nodes { ${TOTAL} } pageInfo { hasNextPage endCursor } }
      }
    }`;
    for (const order of ['NET_DESC', 'KEY_ASC']) {
      const groups: Answer[] = [];
      for (let after: string | null = null; ;) {
        const { invoiced } = await ask(graph, question, { filter, by, order, after });
        groups.push(...invoiced.groups.nodes);
        after = invoiced.groups.pageInfo.endCursor;
        if (invoiced.groups.pageInfo.hasNextPage) continue;
        expect({
          net: sumOf(groups.map(({ net }) => net)),
          gross: sumOf(groups.map(({ gross }) => gross)),
          credits: sumOf(groups.map(({ credits }) => credits)),
          lines: groups.reduce((sum, { lines }) => sum + lines, 0),
        }).toEqual(invoiced.total);
        break;
      }
    }
  }));

test('a group is the exact sum of its records, and no line is in two groups', () =>
  property(fc.tuple(filters, dimensions), async ([filter, by]) => {
    const question = `query ($filter: SpendFilter, $by: [SpendDimension!]!) {
      invoiced(filter: $filter) {
        groups(by: $by, first: 8) { nodes { ${TOTAL} records(first: 100) { ${LINES} } } }
      }
    }`;
    const groups: Answer[] = (await ask(graph, question, { filter, by })).invoiced.groups.nodes;
    for (const { records, ...sums } of groups)
      if (!records.pageInfo.hasNextPage) expect(sums).toEqual(totalOf(records.nodes));
    const ids = groups.flatMap(({ records }) => records.nodes.map(({ id }: Answer) => id));
    expect(new Set(ids).size).toBe(ids.length);
  }));

/** The fields of a group that a line has too, by the dimension that gives them. */
const KEYS: Partial<Record<SpendDimension, string>> = {
  BUYER: 'buyer { id }',
  SUPPLIER: 'supplier { id }',
  FAMILY: 'family { id }',
  FRAMEWORK: 'framework { id }',
  LOT_CATEGORY: 'lotCategory { id }',
  LOT: 'lot { id }',
  SECTOR: 'sector',
};
const nameOf = (field: string): string => field.split(' ')[0]!;

test('a group names what all its records have, and nothing that it is not grouped by', () =>
  property(fc.tuple(filters, dimensions), async ([filter, by]) => {
    const fields = Object.values(KEYS);
    const question = `query ($filter: SpendFilter, $by: [SpendDimension!]!) {
      invoiced(filter: $filter) { groups(by: $by, first: 8) { nodes { ${fields.join(' ')} records(first: 3) { nodes { ${fields.join(' ')} } } } } }
    }`;
    const groups: Answer[] = (await ask(graph, question, { filter, by })).invoiced.groups.nodes;
    const grouped = new Set(by.flatMap((dimension) => KEYS[dimension] ?? []).map(nameOf));
    for (const { records, ...keys } of groups)
      for (const record of records.nodes)
        for (const name of fields.map(nameOf))
          expect([name, keys[name]]).toEqual([name, grouped.has(name) ? record[name] : null]);
  }));

test('small, large and unknown add up to the total, and the total to its records', () =>
  property(filters, async (filter) => {
    const question = `query ($filter: SpendFilter) { smeShare(filter: $filter) { sme { ${TOTAL} } large { ${TOTAL} } unknown { ${TOTAL} } total { ${TOTAL} } } }`;
    const { smeShare } = await ask(graph, question, { filter });
    const { total, ...slices } = smeShare;
    expect(sumOf(Object.values<Answer>(slices).map(({ net }) => net))).toBe(total.net);
    expect(Object.values<Answer>(slices).reduce((sum, { lines }) => sum + lines, 0)).toBe(total.lines);
    expect(total).toEqual(totalOf(await recordsOfSpend(filter)));
  }));

test('a ranking gives each buyer its records, largest first, and all of them the total', () =>
  property(filters, async (filter) => {
    const question = `query ($filter: SpendFilter) { buyerRanking(filter: $filter, top: 100) {
      total { ${TOTAL} } buyers { rank net lines records(first: 100) { ${LINES} } } } }`;
    const { buyerRanking } = await ask(graph, question, { filter });
    const buyers: Answer[] = buyerRanking.buyers;
    expect(buyers.map(({ rank }) => rank)).toEqual(buyers.map((_, index) => index + 1));
    for (const { net, lines, records } of buyers)
      if (!records.pageInfo.hasNextPage)
        expect({ net, lines }).toEqual({ net: totalOf(records.nodes).net, lines: records.nodes.length });
    const nets = buyers.map(({ net }) => Number(net));
    expect(nets).toEqual(nets.toSorted((a, b) => b - a));
    expect(sumOf(buyers.map(({ net }) => net))).toBe(buyerRanking.total.net);
    expect(buyerRanking.total).toEqual(totalOf(await recordsOfSpend(filter)));
  }));

const across = (more: string) => `query (
  $parent: String!, $minBodies: Int, $size: SupplierSize, $sizeBasis: SizeBasis, $includeParent: Boolean,
  $from: YearMonth, $first: Int, $after: String
) {
  suppliersAcrossBodies(parent: $parent, minBodies: $minBodies, size: $size, sizeBasis: $sizeBasis, includeParent: $includeParent, from: $from) {
    suppliers(first: $first, after: $after) {
      nodes { supplier { id name } bodyCount net lines bodies { body { slug name } net lines lotCategorySlugs } ${more} }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

test('who sold across bodies: bodies add up to the supplier, the supplier to its records', () =>
  property(acrossQuestions, async (asked) => {
    const question = across(`records(first: 100) { ${LINES} }`);
    const { suppliersAcrossBodies } = await ask(graph, question, asked);
    for (const { net, lines, bodyCount, bodies, records } of suppliersAcrossBodies.suppliers
      .nodes as Answer[]) {
      expect(bodyCount).toBe(bodies.length);
      expect(bodyCount).toBeGreaterThanOrEqual(asked.minBodies);
      expect(sumOf(bodies.map((body: Answer) => body.net))).toBe(net);
      expect(bodies.reduce((sum: number, body: Answer) => sum + body.lines, 0)).toBe(lines);
      if (!records.pageInfo.hasNextPage) expect(totalOf(records.nodes)).toMatchObject({ net, lines });
    }
  }));

test('the rollup and the lines give the same answer, page by page', () =>
  property(acrossQuestions, async (asked) => {
    const pages = async (from: string | null): Promise<Answer[]> => {
      const found: Answer[] = [];
      for (let after: string | null = null; ;) {
        const { suppliersAcrossBodies } = await ask(graph, across(''), { ...asked, from, after, first: 2 });
        const { nodes, pageInfo } = suppliersAcrossBodies.suppliers;
        found.push(...nodes);
        if (!pageInfo.hasNextPage) return found;
        after = pageInfo.endCursor;
      }
    };
    expect(await pages(null)).toEqual(await pages('2000-01'));
  }));
