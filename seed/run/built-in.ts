import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.ts';
import { filesUnder, sha256Of } from '../read/files.ts';
import { renew } from '../derive/derive.ts';
import { claims } from '../sources/claims/index.ts';
import type { Importer } from '../sources/importer.ts';
import { rules } from '../sources/rules/index.ts';
import { SILENT } from '../progress.ts';
import { SAMPLE } from '../sources/sample/index.ts';
import { supplierSizes } from '../sources/sample/sizes.ts';
import { synthetic } from '../sources/synthetic/index.ts';
import type { Synthesis } from '../sources/synthetic/sales.ts';
import { AS_GIVEN, type Load } from './context.ts';
import { runImports } from './run.ts';

const all = async (importers: readonly Importer[], graph: Graph): Promise<void> => {
  const loads = importers.map((importer) => {
    const { id, synthetic: isSynthetic } = importer.source;
    return { importer, path: `${isSynthetic ? 'synthetic' : 'sample'}/${id}` };
  });
  await runImports(loads, { graph, progress: SILENT, options: { ...AS_GIVEN, strict: true } });
};

/** Puts the sample into an empty graph, whose schema exists. */
export const loadSample = (graph: Graph): Promise<void> => all(SAMPLE, graph);

/** Puts what the sample knows of suppliers' sizes into a graph that lacks it: sales may state no sizes of their own. */
export async function loadSupplierSizes(graph: Graph): Promise<void> {
  const versions = await graph.read('dataset-versions', {});
  const isThere = versions.some(({ dataset }) => dataset === supplierSizes.source.id);
  if (!isThere) await all([supplierSizes], graph);
}

/** The files of claims and rules that come with the project, in the order of what refers to what. */
const STATEMENTS: readonly (readonly [Importer, string])[] = [
  [rules, '../sources/rules'],
  [claims, '../sources/claims'],
];

async function statementFiles(): Promise<Load[]> {
  const found = STATEMENTS.map(async ([importer, folder]) => {
    const paths = await filesUnder(join(import.meta.dirname, folder), '.yaml');
    return paths.map((path) => ({ importer, path }));
  });
  return (await Promise.all(found)).flat();
}

/** Puts the claims and rules that come with the project into a graph that lacks them, or has them as an earlier program did. */
export async function loadStatements(graph: Graph): Promise<void> {
  const held = new Set((await graph.read('dataset-versions', {})).map(({ sha256 }) => sha256));
  const missing: Load[] = [];
  for (const load of await statementFiles()) if (!held.has(await sha256Of(load.path))) missing.push(load);
  if (missing.length === 0) return;
  await runImports(missing, { graph, progress: SILENT, options: { ...AS_GIVEN, strict: true } });
}

/** Brings what an earlier program made into the present form. */
export const renewOld = (graph: Graph): Promise<void> => renew(graph, SILENT);

/** Fills a graph, whose schema exists, with made-up bodies and sales as any source would. */
export const loadSynthetic = (graph: Graph, synthesis: Synthesis): Promise<void> =>
  all(synthetic(synthesis), graph);
