import { once, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';

/** Rules of one request. */
export const ruleLoaders = (graph: GraphReader) => {
  const all = once(() => graph.read('rules', {}));
  return {
    all,
    byId: async (wanted: string | null) => (await all()).find(({ id }) => id === wanted) ?? null,
    processesOnDay: oneByKey(
      (ids) => graph.read('processes-on-day', { ids }),
      ({ key }) => key,
    ),
  };
};

export type RuleLoaders = ReturnType<typeof ruleLoaders>;
