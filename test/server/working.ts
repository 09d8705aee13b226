import { inject } from 'vitest';
import type { GraphReader } from '../../src/graph/reader.ts';
import { graphAt, type ReadGraph } from '../../src/graph/graph.ts';
import { DEAR, type DearLimits } from '../../src/graph/dear.ts';
import { made } from '../../src/graph/statement.ts';
import type { RequestContext } from '../../src/graphql/request-context.ts';
import { served } from './served.ts';

/** A statement that asks Neo4j for some work. */
const statement = (name: string, { hits, text }: { hits: number; text: string }) =>
  made({
    name,
    about: '',
    access: 'read',
    params: {},
    row: { n: 'count' },
    text,
    price: { fixed: hits, perParameter: [], perRow: [] },
  });

const WORK = 'UNWIND range(1, 400000) AS n WITH n WHERE n % 7 = 0 RETURN count(n) AS n';
const STATEMENTS = {
  dear: statement('dear', { hits: 1_000_000, text: WORK }),
  light: statement('light', { hits: 10, text: 'RETURN 1 AS n' }),
  endless: statement('endless', {
    hits: 1_000_000,
    text: 'UNWIND range(1, 100000000000) AS n RETURN count(n) AS n',
  }),
};

type WorkingContext = RequestContext & { graph: GraphReader };

const field =
  (name: keyof typeof STATEMENTS) =>
  async (_: unknown, __: unknown, { graph }: WorkingContext): Promise<number> =>
    (await graph.read(STATEMENTS[name], {}))[0]!.n;

const contextOver =
  (graph: ReadGraph, hits: number) =>
  async (base: RequestContext): Promise<WorkingContext> => {
    const { signal, timeoutMs } = base;
    const reader = graph.reader({ signal, timeoutMs, hits });
    return { ...base, graph: reader, work: reader.work };
  };

type Working = { deadlineMs?: number; hits?: number; dear?: Partial<DearLimits> };

/** A server of three fields on the Neo4j of the tests: one light, one dear, and one dear that never ends. */
export async function working({ deadlineMs = 30_000, hits = Infinity, dear }: Working = {}) {
  const graph = graphAt(() => inject('neo4j'), undefined, { ...DEAR, ...dear });
  const typeDefs = 'type Query { dear: Int light: Int endless: Int }';
  const resolvers = { Query: { dear: field('dear'), light: field('light'), endless: field('endless') } };
  return served({ deadlineMs: () => deadlineMs, context: contextOver(graph, hits) }, { typeDefs, resolvers });
}

/** The same field under many names. */
export const aliases = (name: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}: ${name}`).join(' ');
