import type { Context } from '../domain/context.ts';
import type { Loaders } from '../domain/loaders.ts';
import type { NodeName } from '../domain/domain.ts';
import { once } from '../graph/batch.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { GraphReader } from '../graph/reader.ts';
import { noReferences, type References } from '../identity/reference.ts';
import { OPERATION_LIMITS } from '../graphql/limits.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { brought } from './brought.ts';
import { DOMAINS } from './domains.ts';
import { savedAnswers } from './saved-answers.ts';

const BROUGHT = brought(DOMAINS);

/** Whether things of the type are read by their keys. */
export const isNodeName = (type: string): type is NodeName => Object.hasOwn(BROUGHT.nodes, type);

/** The loaders of a domain are made when they are first asked for: most operations need those of one or two. */
function loadersOver(graph: GraphReader, references: References): Loaders {
  const loaders = {};
  for (const [name, make] of Object.entries(BROUGHT.loaders)) {
    const get = once(() => make(graph, references));
    Object.defineProperty(loaders, name, { get });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each domain brings its own; together they are all
  return loaders as Loaders;
}

/** The context of one operation: its own reader, loaders and counters, within its deadline and its database hits. */
export function contextOver(graph: ReadGraph, base: RequestContext): Context {
  const hits = base.limits?.hits ?? OPERATION_LIMITS.hits;
  const { signal, timeoutMs } = base;
  const reader = graph.reader({ signal, timeoutMs, hits, ofWhole: true });
  const references = noReferences();
  const loaders = loadersOver(reader, references);
  const context: Context = {
    ...base,
    graph: reader,
    work: reader.work,
    loaders,
    async node(type, key) {
      const found = await BROUGHT.nodes[type]?.(key, loaders);
      return found ? { ...found, __typename: type } : null;
    },
    saved: savedAnswers(() => context),
    finders: BROUGHT.finders,
    references,
    maxFirst: base.limits?.pageSize,
  };
  return context;
}
