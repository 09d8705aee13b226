import fc from 'fast-check';
import { expect } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { decide, undo } from '../../seed/decisions/decisions.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { sumOf } from '../spend/decimal-sum.ts';
import { ask } from './ask.ts';
import { factsIn } from './facts-in.ts';
import { emptyGraph } from './graph.ts';
import { imported, noProgress } from './imported.ts';
import { registerFile } from './register-file.ts';
import { salesFileOf, type LineTold } from './sales-file.ts';

const SLUGS = ['ministry', 'office', 'courts', 'prisons', 'joint'] as const;
const PRINTED = ['Ministry', 'Courts', 'Joint', 'Prisons', 'Crown Team', 'Town Council'] as const;
const SALES_DAYS = ['2013-06-30', '2013-12-31', '2014-06-30'] as const;
const REGISTER_DAYS = ['2012-01-01', '2014-01-01', '2016-01-01'] as const;

const line: fc.Arbitrary<LineTold> = fc.record({
  buyer: fc.constantFrom(...PRINTED),
  supplier: fc.constantFrom('Acme Ltd', 'Acme', 'Boreal', 'Corvus LLP'),
  month: fc.constantFrom('2013-01', '2013-02', '2013-03'),
  net: fc.constantFrom('10', '0', '-2.5', '0.0001', '1000000'),
  size: fc.constantFrom('SME', 'Large', ''),
  lot: fc.constantFrom('1', '4', ''),
});
/** Who is directly part of whom: any body may come under any earlier one, and under two. */
const parents = fc.tuple(
  ...SLUGS.map((_, index) => fc.subarray(SLUGS.slice(0, index), { maxLength: Math.min(2, index) })),
);

type Operation =
  | { kind: 'sales'; asAt: string; lines: LineTold[] }
  | { kind: 'register'; asAt: string; parents: (readonly string[])[] }
  | { kind: 'decide'; spelling: string; slug: string }
  | { kind: 'undo'; at: number };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('sales' as const),
    asAt: fc.constantFrom(...SALES_DAYS),
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('register' as const), asAt: fc.constantFrom(...REGISTER_DAYS), parents }),
  fc.record({
    kind: fc.constant('decide' as const),
    spelling: fc.constantFrom('Crown Team', 'Town Council', 'Courts'),
    slug: fc.constantFrom(...SLUGS),
  }),
  fc.record({ kind: fc.constant('undo' as const), at: fc.nat(5) }),
);

/** What was stated last for each day, so that the graph can be built again from it. */
type Stated = { sales: Map<string, LineTold[]>; registers: Map<string, string>; decided: Set<string> };

const registerOf = ({ asAt, parents: above }: { asAt: string; parents: (readonly string[])[] }): string =>
  registerFile(
    SLUGS.map((slug, index) => ({ slug, parents: above[index]! })),
    asAt,
  );

async function operate(graph: Graph, one: Operation, { sales, registers, decided }: Stated): Promise<void> {
  if (one.kind === 'sales') {
    sales.set(one.asAt, one.lines);
    await imported(graph, ['g-cloud-sales', salesFileOf(one.lines, one.asAt)], { replace: true });
  } else if (one.kind === 'register') {
    const path = registerOf(one);
    registers.set(one.asAt, path);
    await imported(graph, ['govuk-organisations', path]);
  } else if (one.kind === 'decide') {
    const word = { role: 'BUYER' as const, spelling: one.spelling, reason: 'at random', by: 'a test' };
    if (registers.size === 0) return;
    const { id } = await decide(graph, { ...word, organisationId: `govuk-content-${one.slug}` }, noProgress);
    decided.add(id);
  } else {
    const id = [...decided][one.at];
    if (id) await undo(graph, id, noProgress);
  }
}

/** For each month the lines of the newest version that has any. */
function counted({ sales }: Stated): LineTold[] {
  const days = [...sales.keys()].toSorted().toReversed();
  const months = new Set([...sales.values()].flat().map(({ month }) => month));
  return [...months].flatMap((month) => {
    const day = days.find((one) => sales.get(one)!.some((told) => told.month === month))!;
    return sales.get(day)!.filter((told) => told.month === month);
  });
}

async function expectExact(graph: Graph, stated: Stated, done: string): Promise<void> {
  const { findings } = await audit(graph, noProgress, false);
  const { invoiced } = await ask(graph, '{ invoiced { total { net lines } } }');
  const lines = counted(stated);
  const expected = { net: sumOf(lines.map(({ net }) => net)), lines: lines.length };
  expect({ done, drift: findings, total: invoiced.total }).toEqual({ done, drift: [], total: expected });
}

/**
 * Imports, restates, decides, undoes and re-parents at random, and after each step finds drift 0 and the exact
 * total.
 * @returns what is there at the end, with every decision undone, and what the last files alone give.
 */
export async function operateAtRandom(seed: number, steps: number) {
  const graph = await emptyGraph();
  const stated: Stated = { sales: new Map(), registers: new Map(), decided: new Set() };
  for (const [number, one] of fc.sample(operation, { seed, numRuns: steps }).entries()) {
    await operate(graph, one, stated);
    await expectExact(graph, stated, `TEST_SEED=${seed} step ${number} ${JSON.stringify(one)}`);
  }
  for (const id of stated.decided) await undo(graph, id, noProgress);
  const found = await factsIn(graph);
  const anew = await emptyGraph();
  for (const path of stated.registers.values()) await imported(anew, ['govuk-organisations', path]);
  for (const [asAt, lines] of stated.sales) await imported(anew, ['g-cloud-sales', salesFileOf(lines, asAt)]);
  return { found, builtAnew: await factsIn(anew) };
}
