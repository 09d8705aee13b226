import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { seed } from '../support/runs.ts';
import { totalOf } from './decimal-sum.ts';
import { BODIES, BUYERS, randomGraph, SUPPLIERS } from './random-lines.ts';

// Which rollup answers depends on who is asked about, on what is asked of their lines, and by what these are told apart.

let graph: Graph;
beforeAll(async () => {
  console.warn(`random lines of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
});

const OF = [
  ...BUYERS.slice(0, 3).map((buyer) => ({ buyer })),
  ...SUPPLIERS.slice(0, 2).map((supplier) => ({ supplier })),
  { buyer: BODIES[0], scope: 'SELF_AND_DESCENDANTS' },
  {},
];
const CONDITIONS = [
  {},
  { family: 'g-cloud' },
  { framework: 'g-cloud-2' },
  { lot: 'g-cloud-3/saas' },
  { lotCategory: 'hosting' },
  { size: 'SME' },
  { sector: 'Local Government' },
  { from: '2013-04' },
  { to: '2013-04' },
  { knownAt: '2013-12-31' },
];

/** What stands for the thing of each group, of a line as of the group itself. */
const KEYS: Readonly<Record<string, readonly [selection: string, keyOf: (one: Answer) => unknown]>> = {
  BUYER: ['buyer { id }', ({ buyer }) => buyer?.id ?? null],
  SUPPLIER: ['supplier { id }', ({ supplier }) => supplier?.id ?? null],
  FAMILY: ['family { slug }', ({ family }) => family?.slug ?? null],
  FRAMEWORK: ['framework { slug }', ({ framework }) => framework?.slug ?? null],
  LOT: ['lot { id }', ({ lot }) => lot?.id ?? null],
  LOT_CATEGORY: ['lotCategory { slug }', ({ lotCategory }) => lotCategory?.slug ?? null],
  MONTH: ['month', ({ month, period }) => month ?? period],
  SECTOR: ['sector', ({ sector }) => sector ?? null],
  'BUYER, SUPPLIER': [
    'buyer { id } supplier { id }',
    ({ buyer, supplier }) => `${buyer?.id} ${supplier?.id}`,
  ],
};
const worthOf = ({ net, gross, credits, lines }: Answer) => ({ net, gross, credits, lines });
const ofLine = (selection: string): string => (selection === 'month' ? 'period' : selection);
const GROUPS = Object.entries(KEYS)
  .map(
    ([by, [selection]], index) =>
      `groups${index}: groups(by: [${by}], first: 100) { nodes { net gross credits lines ${selection} } }`,
  )
  .join('\n');
const QUESTION = `query ($filter: SpendFilter, $after: String) { invoiced(filter: $filter) {
  total { net gross credits lines } ${GROUPS}
  records(first: 100, after: $after) { nodes { amount ${Object.values(KEYS)
    .map(([selection]) => ofLine(selection))
    .join(' ')} } pageInfo { hasNextPage endCursor } } } }`;

async function linesOf(filter: object, first: Answer): Promise<Answer[]> {
  const lines = [...first.nodes];
  for (let page = first; page.pageInfo.hasNextPage;) {
    page = (await ask(graph, QUESTION, { filter, after: page.pageInfo.endCursor }))['invoiced'].records;
    lines.push(...page.nodes);
  }
  return lines;
}

test.each(CONDITIONS)(
  'figures and groups are those of the lines, whoever they are of: %o',
  async (condition) => {
    for (const of of OF) {
      const filter = { ...of, ...condition };
      const { invoiced } = await ask(graph, QUESTION, { filter });
      const lines = await linesOf(filter, invoiced.records);
      expect({ filter, total: invoiced.total }).toEqual({ filter, total: totalOf(lines) });
      Object.entries(KEYS).forEach(([by, [, keyOf]], index) => {
        const nodes: Answer[] = invoiced[`groups${index}`].nodes;
        const groups = nodes.map((group) => [keyOf(group), worthOf(group)] as const);
        const naive = [...Map.groupBy(lines, keyOf)].map(([key, its]) => [key, totalOf(its)] as const);
        expect({ filter, by, groups: new Map(groups) }).toEqual({ filter, by, groups: new Map(naive) });
      });
    }
  },
);
