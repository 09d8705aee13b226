import neo4j, { type Driver } from 'neo4j-driver';
import type { Params } from '../../src/graph/rows.ts';
import { textOf } from '../../src/graph/sent.ts';
import type { Statement } from '../../src/graph/statement.ts';

/** An operator with what feeds it; `dbHits` under PROFILE only. */
type Tree = { operatorType: string; children: Tree[]; dbHits?: number | bigint };

/** How Neo4j ran a statement: operators from the leaves up, what they touched, and the rows that came out. */
export type Run = {
  operators: string[];
  hits: number;
  records: { get(key: string): unknown }[];
  problems: string[];
};

/** Operators that read everything there is, or hold everything before the first row. */
const FORBIDDEN =
  /^(?:AllNodesScan|NodeByLabelScan|.*RelationshipTypeScan|.*AllRelationshipsScan|CartesianProduct|Eager)$/;
const BOUND = /^(?:Limit|Top|PartialTop)$/;
/** What takes its rows from parameters or from the row around it, not from the graph. */
const GIVEN = /^(?:Unwind|Argument|Projection|Sort)$/;

/** Where a plan keeps properties it has read: that is no way to rows, and two runs of one Neo4j disagree on it. */
const KEEPING = 'CacheProperties';

const nameOf = ({ operatorType }: Tree): string => operatorType.replace(/@.*$/, '');
const all = (plan: Tree): Tree[] => [...plan.children.flatMap(all), plan];

/** A Sort is bounded by a LIMIT below it, or when what it sorts was given with the question. */
const isBounded = (sort: Tree): boolean => {
  const below = all(sort).map(nameOf);
  return below.some((name) => BOUND.test(name)) || below.every((name) => GIVEN.test(name));
};

/** What is wrong with a plan. A label scan is allowed when the statement's header says `scan:` and why. */
export function problemsOf(plan: Tree, mayScan = false): string[] {
  const operators = all(plan);
  return [
    ...operators
      .map(nameOf)
      .filter((name) => FORBIDDEN.test(name) && !(mayScan && name === 'NodeByLabelScan')),
    ...operators.filter((one) => nameOf(one) === 'Sort' && !isBounded(one)).map(() => 'Sort'),
  ];
}

/** Runs work in a READ session of its own. */
async function reading<T>(
  driver: Driver,
  work: (session: ReturnType<Driver['session']>) => Promise<T>,
): Promise<T> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** The problems of the plan Neo4j would follow. */
export const explained = (driver: Driver, statement: Statement): Promise<string[]> =>
  reading(driver, async (session) =>
    problemsOf((await session.run(`EXPLAIN ${textOf(statement)}`)).summary.plan as Tree),
  );

/** Runs the statement and counts what it touches. */
export const profiled = (
  driver: Driver,
  statement: Statement,
  given: { params: Params; mayScan?: boolean },
): Promise<Run> =>
  reading(driver, async (session) => {
    const { records, summary } = await session.run(`PROFILE ${textOf(statement)}`, { given: given.params });
    const plan = summary.profile as Tree;
    const hits = all(plan).reduce((sum, { dbHits }) => sum + Number(dbHits ?? 0), 0);
    const operators = all(plan)
      .map(nameOf)
      .filter((name) => name !== KEEPING);
    return { operators, hits, records, problems: problemsOf(plan, given.mayScan) };
  });
