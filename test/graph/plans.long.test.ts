import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Statement } from '../../src/graph/statement.ts';
import { canonicalParameters } from './canonical-parameters.ts';
import { goldenPlans, recordPlans, type GoldenPlans } from './golden-plans.ts';
import { explained, profiled, type Run } from './plan.ts';
import { READS, statementFiles, statementsIn } from './statement-files.ts';
import { syntheticGraph, type SyntheticGraph } from './synthetic-graph.ts';

// docs/decisions/0010-plans-at-two-sizes.md says why two pairs of sizes.
const SIZES = process.env['PLANS_IN_FULL'] ? ([10_000, 100_000] as const) : ([1_000, 10_000] as const);
const [small, large] = SIZES;

/** What is read whole, once: the register, for importing and for a word that is nobody's key or name. */
const WHOLE = /^src\/identity\//;

const answering = statementFiles(READS).filter(({ path }) => !WHOLE.test(path));
const statements = answering.flatMap(({ source, name }) =>
  statementsIn({ source, name }).map((statement) => ({ statement, mayScan: /^\/\/ scan: \S/m.test(source) })),
);
const named = (name: string): Statement =>
  statements.find(({ statement }) => statement.name === name)!.statement;

let graph: SyntheticGraph;
const runs: { name: string; lines: number; run: Run }[] = [];
/** The founding question at either size; at the larger, as many rows as at the smaller. */
const founding: Run[] = [];

const rowsOf = ({ records }: Run): number =>
  records.reduce((sum, record) => sum + (record.get('bodyIds') as string[]).length, 0);

async function foundingRun(): Promise<Run> {
  const statement = named('suppliers-across-bodies');
  const params = canonicalParameters(statement);
  const [before] = founding;
  if (!before) return profiled(graph.driver, statement, { params });
  for (let limit = 1n; ; limit += 1n) {
    const run = await profiled(graph.driver, statement, { params: { ...params, limit } });
    if (rowsOf(run) >= rowsOf(before) || limit === params['limit']) return run;
  }
}

beforeAll(async () => {
  graph = await syntheticGraph();
  for (const lines of SIZES) {
    await graph.fill(lines);
    for (const { statement, mayScan } of statements) {
      const params = canonicalParameters(statement);
      const run = await profiled(graph.driver, statement, { params, mayScan });
      runs.push({ name: statement.name, lines, run });
    }
    founding.push(await foundingRun());
  }
}, 1_800_000);
afterAll(() => graph.close());

/** Hits may differ a little with where a node's relationships lie. */
const SLACK = 1.1;

test('no statement scans, pairs everything, or sorts or holds more than a page, at either size', () => {
  const broken = runs.flatMap(({ name, lines, run }) =>
    run.problems.map((problem) => `${name} at ${lines} lines: ${problem}`),
  );
  expect(broken).toEqual([]);
});

test('every statement runs by its recorded plan, within its recorded db hits', () => {
  const found: GoldenPlans = {};
  for (const { name, lines, run } of runs)
    found[name] = { ...found[name], [lines]: { operators: run.operators.join(' '), hits: run.hits } };
  if (process.env['UPDATE_PLANS']) recordPlans(found);
  const golden = goldenPlans();
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(golden).toSorted());
  const differences = Object.entries(found).flatMap(([name, sizes]) =>
    Object.entries(sizes).flatMap(([lines, { operators, hits }]): object[] => {
      const held = golden[name]?.[lines];
      if (held?.operators !== operators)
        return [{ name, lines, recorded: held?.operators, found: operators }];
      return hits > held.hits * SLACK ? [{ name, lines, recorded: held.hits, found: hits }] : [];
    }),
  );
  expect(differences).toEqual([]);
});

test('the founding question costs the same on ten times the lines, for the same number of rows', () => {
  const [before, after] = founding as [Run, Run];
  expect(rowsOf(before)).toBeGreaterThan(10);
  expect(rowsOf(after)).toBeGreaterThanOrEqual(rowsOf(before));
  console.log(
    `founding question: ${before.hits} db hits for ${rowsOf(before)} rows at ${small} lines, ${after.hits} for ${rowsOf(after)} at ${large}`,
  );
  // Suppliers come whole, so the two have nearly the same number of rows: compare a row's share.
  expect(after.hits / rowsOf(after)).toBeLessThanOrEqual((before.hits / rowsOf(before)) * 1.1);
});

test('each forbidden operator is seen', async () => {
  const seen: Record<string, string[]> = {};
  for (const { name, source } of statementFiles('test/checks/plans/*.cypher'))
    seen[name] = await explained(graph.driver, statementsIn({ source, name })[0]!);
  expect(seen).toEqual({
    'all-nodes-scan': ['AllNodesScan'],
    'cartesian-product': ['CartesianProduct'],
    eager: ['Eager'],
    'label-scan': ['NodeByLabelScan'],
    'type-scan': ['DirectedRelationshipTypeScan'],
    'unbounded-sort': ['Sort'],
  });
}, 60_000);
