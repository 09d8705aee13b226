import type { Graph } from '../../src/graph/graph.ts';
import type { Log } from '../../src/log.ts';
import type { Importer } from '../importer.ts';
import { SILENT } from '../progress.ts';
import { SAMPLE } from '../sources/sample/index.ts';
import { synthetic } from '../sources/synthetic/index.ts';
import type { Synthesis } from '../sources/synthetic/sales.ts';
import { AS_GIVEN } from './context.ts';
import { runImports } from './run.ts';

const all = async (importers: readonly Importer[], { graph, log }: { graph: Graph; log: Log }) => {
  const loads = importers.map((importer) => {
    const { id, synthetic: isSynthetic } = importer.source;
    return { importer, path: `${isSynthetic ? 'synthetic' : 'sample'}/${id}` };
  });
  await runImports(loads, { graph, log, progress: SILENT, options: { ...AS_GIVEN, strict: true } });
};

/** Puts the sample into an empty graph, whose schema exists. */
export const loadSample = (graph: Graph, log: Log): Promise<void> => all(SAMPLE, { graph, log });

/** Fills a graph, whose schema exists, with made-up bodies and sales as any source would. */
export const loadSynthetic = (graph: Graph, log: Log, synthesis: Synthesis): Promise<void> =>
  all(synthetic(synthesis), { graph, log });
