import { expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { loadSample } from '../../seed/run/built-in.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { nodesOf } from '../support/facts-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported, noProgress } from '../support/imported.ts';
import { salesFileOf, type LineTold } from '../support/sales-file.ts';
import { sumOf } from '../spend/decimal-sum.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => `2013-${String(index + 1).padStart(2, '0')}`);

/** Enough for an import to take a while. */
const HEAVY = 400;

const lines = (net: string): LineTold[] => [
  ...Array.from({ length: HEAVY }, (): LineTold => ({
    buyer: 'Courts',
    supplier: 'Acme Ltd',
    month: '2013-05',
    net,
  })),
  ...MONTHS.map((month): LineTold => ({ buyer: 'Prisons', supplier: 'Acme Ltd', month, net, size: 'SME' })),
  { buyer: 'Courts', supplier: 'Boreal Ltd', month: '2013-06', net, size: 'Large' },
];
const ALL = HEAVY + MONTHS.length + 1;

const QUESTION = `{
  invoiced {
    total { net lines }
    bySupplier: groups(by: [SUPPLIER]) { nodes { net lines } }
    byBuyer: groups(by: [BUYER, LOT_CATEGORY]) { nodes { net lines } }
    byMonth: groups(by: [MONTH], first: 50) { nodes { net lines } }
  }
  ofABuyer: invoiced(filter: { buyer: "prisons", from: "2013-03", to: "2013-07" }) { total { net lines } }
  partOfAYear: invoiced(filter: { from: "2013-02", to: "2013-07" }) {
    total { net lines }
    bySupplier: groups(by: [SUPPLIER]) { nodes { net lines } }
    byMonth: groups(by: [MONTH]) { nodes { net lines } }
  }
  suppliersAcrossBodies(parent: "ministry") { suppliers { nodes { net lines } } }
}`;

/** Every way in which the lines of a figure are told apart adds up to its total. */
function expectWhole({ total, ...parts }: Answer): void {
  for (const { nodes } of Object.values(parts) as { nodes: Answer[] }[])
    expect({
      net: sumOf(nodes.map(({ net }) => net)),
      lines: nodes.reduce((sum, one) => sum + one.lines, 0),
    }).toEqual(total);
}

/** One answer in short: its totals, of which all parts are, and what else it says. */
function said({ invoiced, ofABuyer, partOfAYear, suppliersAcrossBodies }: Answer): string {
  expectWhole(invoiced);
  expectWhole(partOfAYear);
  return JSON.stringify([invoiced.total, ofABuyer.total, partOfAYear.total, suppliersAcrossBodies]);
}

async function saidWhile(work: Promise<unknown>, answer: () => Promise<string>): Promise<string[]> {
  const answers: string[] = [];
  let isDone = false;
  const ended = work.finally(() => (isDone = true));
  while (!isDone) answers.push(await answer());
  await ended;
  return answers;
}

test(
  'while a file restates the lines of another, every answer is wholly of before or wholly of after',
  { timeout: 60_000 },
  async () => {
    const graph = await aGraph()
      .organisation('ministry')
      .organisation('courts', { childOf: 'ministry' })
      .organisation('prisons', { childOf: 'ministry' });
    await imported(graph, ['g-cloud-sales', salesFileOf(lines('10'), '2014-01-31')]);
    const answer = async (): Promise<string> => said(await ask(graph, QUESTION));
    const before = await answer();
    expect(before).toContain(`"lines":${ALL}`);
    const during = await saidWhile(
      imported(graph, ['g-cloud-sales', salesFileOf(lines('11'), '2014-02-28')]),
      answer,
    );
    const after = await answer();
    expect(after).not.toBe(before);
    expect(during.length).toBeGreaterThan(5);
    expect(new Set([...during, before, after])).toEqual(new Set([before, after]));
    expect((await audit(graph, noProgress, false)).findings).toEqual([]);
  },
);

/** Figures, lists and the lines behind them: all that a sample is asked for. */
const SHOWN = `{
  invoiced { total { net lines } bySupplier: groups(by: [SUPPLIER], first: 100) { nodes { net lines } } basis { datasets { dataset lines } } }
  suppliersAcrossBodies(parent: "ministry-of-justice") { suppliers { nodes { net lines records(first: 100) { nodes { amount } } } } }
  organisation(by: { slug: "ministry-of-justice" }) {
    invoiced { total { net lines } } suppliers { edges { net } } frameworks { edges { net } } spendLines(first: 100) { totalCount nodes { amount } } }
}`;

test('while the first real source comes in, every answer is wholly of the sample or wholly of that source', async () => {
  const graph = await emptyGraph();
  await loadSample(graph);
  const answer = async (): Promise<string> => JSON.stringify(await ask(graph, SHOWN));
  const before = await answer();
  expect(before).toContain('"dataset":"sample-sales"');
  const told = lines('10')
    .slice(HEAVY)
    .map((line) => ({ ...line, buyer: 'Ministry of Justice' }));
  const file = salesFileOf(told, '2014-01-31');
  const during = await saidWhile(
    imported(graph, ['g-cloud-sales', file], { longestAnswerMs: 1_000 }),
    answer,
  );
  const after = await answer();
  expect(after).toContain(`"lines":${told.length}`);
  expect(during.length).toBeGreaterThan(5);
  expect(new Set([...during, before, after])).toEqual(new Set([before, after]));
  expect((await nodesOf(graph, 'Dataset')).map(({ id }) => id)).not.toContain('sample-sales');
  expect(await nodesOf(graph, 'SpendLine')).toHaveLength(told.length);
  expect((await audit(graph, noProgress, false)).findings).toEqual([]);
});
