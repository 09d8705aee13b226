import type { Graph } from '../../../src/graph/graph.ts';
import type { Log } from '../../../src/log.ts';
import { lineFrom } from '../g-cloud-sales/transform.ts';
import { versionId, type VersionFacts } from '../../store/dataset.ts';
import type { ImportContext } from '../../importer.ts';
import { loadReference } from '../../store/reference.ts';
import { ReportBuilder } from '../../report.ts';
import { loadSpend, type SpendEntry, type SpendLoad } from '../../store/lines.ts';
import { contentHash } from '../sample/content-hash.ts';
import { loadFrameworks } from '../sample/load.ts';
import { SYNTHETIC_BODIES, syntheticBodies, syntheticBodyFacts } from './bodies.ts';
import { syntheticSales, type Synthesis } from './sales.ts';

const SALES = 'synthetic-sales';
/** After the last month of the sales. */
const AS_AT = '2018-06-30';

const datasetOf = (id: string, title: string, kind: string) =>
  ({ id, title, publisher: 'buyergraph', licence: 'MIT', kind, synthetic: true, sample: false }) as const;

type Extent = Pick<VersionFacts, 'rows' | 'controlTotalE4' | 'periods'>;

const versionOf = (dataset: VersionFacts['dataset'], extent: Extent, content: unknown): VersionFacts => ({
  ...extent,
  ...contentHash(content),
  dataset,
  asAt: AS_AT,
  status: 'LOADED',
  path: `synthetic/${dataset.id}`,
  rejected: 0,
  encoding: null,
});

const SILENT = { begin: () => undefined, advance: () => undefined, end: () => undefined };

const contextOf = (graph: Graph, log: Log): ImportContext => ({
  graph,
  log,
  progress: SILENT,
  options: { asAt: null, replace: false, dryRun: false, strict: true, schema: null },
});

async function loadBodies(context: ImportContext): Promise<void> {
  const bodies = syntheticBodies();
  const dataset = datasetOf(SYNTHETIC_BODIES.source, 'Synthetic public bodies', 'ORGANISATIONS');
  const version = versionOf(dataset, { rows: bodies.length, controlTotalE4: null, periods: [] }, bodies);
  const stated = syntheticBodyFacts(bodies, AS_AT);
  await loadReference(context, new ReportBuilder(dataset.id, null), {
    scope: SYNTHETIC_BODIES,
    stated,
    version,
    recordLabel: 'Organisation',
  });
}

const SETTING = {
  versionId: versionId(SALES, AS_AT),
  dataset: SALES,
  asAt: AS_AT,
  sample: false,
  vat: 'UNKNOWN',
} as const;

async function* entriesOf(synthesis: Synthesis): AsyncGenerator<SpendEntry> {
  let ordinal = 0;
  for (const record of syntheticSales(synthesis)) {
    ordinal += 1;
    yield {
      line: lineFrom(record, { ordinal, line: ordinal }, SETTING),
      buyer: record.buyer,
      supplier: record.supplier,
    };
  }
}

/** The made-up sales as the pipeline takes any version of sales. */
export function syntheticSpend(synthesis: Synthesis): SpendLoad {
  const [buyers, suppliers, periods] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let controlTotalE4 = 0n;
  for (const { buyer, supplier, period, amountE4 } of syntheticSales(synthesis)) {
    buyers.add(buyer);
    suppliers.add(supplier);
    periods.add(period);
    controlTotalE4 += amountE4;
  }
  const extent = { rows: synthesis.lines, controlTotalE4, periods: [...periods].toSorted() };
  return {
    version: versionOf(datasetOf(SALES, 'Synthetic sales', 'SALES'), extent, synthesis),
    buyers: [...buyers],
    suppliers: [...suppliers],
    entries: () => entriesOf(synthesis),
  };
}

/**
 * Fills a graph, whose schema exists, with made-up bodies and sales through the ordinary pipeline. The frameworks are
 * the real ones that come with the project. Everything else is of datasets marked synthetic.
 */
export async function loadSynthetic(graph: Graph, log: Log, synthesis: Synthesis): Promise<void> {
  const context = contextOf(graph, log);
  await loadBodies(context);
  await loadFrameworks(context);
  await loadSpend(context, new ReportBuilder(SALES, null), syntheticSpend(synthesis));
}
