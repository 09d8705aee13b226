import { AS_GIVEN } from '../../seed/run/context.ts';
import { runImports } from '../../seed/run/run.ts';
import { sampleFrameworks } from '../../seed/sources/sample/frameworks.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { noProgress } from './imported.ts';

/** Loads the families, frameworks, lots and categories that the project knows by itself. */
export async function defineFrameworks(graph: Graph): Promise<void> {
  const loads = [{ importer: sampleFrameworks, path: 'sample/frameworks' }];
  await runImports(loads, { graph, progress: noProgress, options: AS_GIVEN });
}
