import { once, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';

/** Rules of one request. */
export const ruleLoaders = (graph: GraphReader) => ({
  all: once(() => graph.read('rules', {})),
  processesOnDay: oneByKey(
    (ids) => graph.read('processes-on-day', { ids }),
    ({ key }) => key,
  ),
});

export type RuleLoaders = ReturnType<typeof ruleLoaders>;
