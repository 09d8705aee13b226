import type { Context, Loaders } from '../domain.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { GraphReader } from '../graph/reader.ts';
import { noReferences, type References } from '../identity/reference.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { DOMAINS } from './domains.ts';

const NODES = Object.assign({}, ...DOMAINS.map(({ nodes }) => nodes)) as NonNullable<
  (typeof DOMAINS)[number]['nodes']
>;
const FINDERS = DOMAINS.flatMap(({ finders }) => finders ?? []);

/** Each domain brings its own; together they are all. */
const loadersOver = (graph: GraphReader, references: References): Loaders =>
  Object.assign({}, ...DOMAINS.map(({ loaders }) => loaders?.(graph, references))) as Loaders;

/** The context of one operation: its own reader, loaders and counters, within its deadline. */
export function contextOver(graph: ReadGraph, base: RequestContext, timeoutMs: number): Context {
  const reader = graph.reader({ signal: base.signal, timeoutMs });
  const references = noReferences();
  const loaders = loadersOver(reader, references);
  return {
    ...base,
    graph: reader,
    loaders,
    async node(type, key) {
      const found = Object.hasOwn(NODES, type) ? await NODES[type]!(key, loaders) : null;
      return found ? { ...found, __typename: type } : null;
    },
    finders: FINDERS,
    references,
    maxFirst: base.limits?.pageSize,
  };
}
