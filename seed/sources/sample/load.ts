import type { Graph } from '../../../src/graph/graph.ts';
import type { Log } from '../../../src/log.ts';
import { frameworkScope } from '../digital-marketplace-frameworks/index.ts';
import { frameworkFactsFrom } from '../digital-marketplace-frameworks/transform.ts';
import { lineFrom, type LineSetting } from '../g-cloud-sales/transform.ts';
import { applyIdentity } from '../../derive/identity/apply.ts';
import { versionId, type VersionFacts } from '../../store/dataset.ts';
import type { ImportContext } from '../../importer.ts';
import { loadReference } from '../../store/reference.ts';
import { ReportBuilder } from '../../report.ts';
import { loadSpend, type SpendEntry } from '../../store/lines.ts';
import { settle } from '../../derive/settle.ts';
import { contentHash } from './content-hash.ts';
import { samplePublicBodies, samplePublicBodiesSource } from './public-bodies.ts';
import { BODIES_SCOPE, bodyFacts } from './public-body-facts.ts';
import { sampleSales, sampleSalesSource } from './sales.ts';

const FRAMEWORKS = 'sample-frameworks';
const SALES = 'sample-sales';

type SampleVersion = Pick<VersionFacts, 'asAt' | 'rows' | 'controlTotalE4' | 'periods'> & {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  kind: string;
};

const versionOf = (
  { id, title, publisher, licence, kind, ...version }: SampleVersion,
  content: unknown,
): VersionFacts => ({
  ...version,
  ...contentHash(content),
  path: `sample/${id}`,
  status: 'LOADED',
  rejected: 0,
  encoding: 'UTF-8',
  dataset: { id, title: `${title} (sample)`, publisher, licence, kind, synthetic: false, sample: true },
});

const nothing = { controlTotalE4: null, periods: [] };

async function loadBodies(context: ImportContext): Promise<void> {
  const { asAt, title, publisher, licence } = samplePublicBodiesSource;
  const bodies = samplePublicBodies();
  const version = versionOf(
    {
      id: BODIES_SCOPE.source,
      asAt,
      title,
      publisher,
      licence,
      kind: 'ORGANISATIONS',
      rows: bodies.length,
      ...nothing,
    },
    bodies,
  );
  await loadReference(context, new ReportBuilder(BODIES_SCOPE.source, null), {
    scope: BODIES_SCOPE,
    stated: bodyFacts(bodies, asAt),
    version,
    recordLabel: 'Organisation',
  });
}

/** The frameworks the project knows by itself: real facts, without a checkout of their definitions. */
export async function loadFrameworks(context: ImportContext): Promise<void> {
  const stated = frameworkFactsFrom([], { source: FRAMEWORKS, sample: true });
  const frameworks = [...stated.nodes.values()].filter(({ label }) => label === 'Framework');
  const about = {
    id: FRAMEWORKS,
    asAt: 'undated',
    title: 'Framework families, lots and categories',
    publisher: 'buyergraph',
    licence: 'MIT',
    kind: 'FRAMEWORKS',
  };
  const version = versionOf(
    { ...about, rows: frameworks.length, ...nothing },
    frameworks.map(({ id, values }) => [id, values]),
  );
  await loadReference(context, new ReportBuilder(FRAMEWORKS, null), {
    scope: frameworkScope(FRAMEWORKS),
    stated,
    version,
    recordLabel: 'Framework',
  });
}

async function* entries(asAt: string): AsyncGenerator<SpendEntry> {
  const setting: LineSetting = {
    versionId: versionId(SALES, asAt),
    dataset: SALES,
    asAt,
    sample: true,
    vat: 'UNKNOWN',
  };
  for (const [index, sale] of sampleSales().entries()) {
    const line = lineFrom(sale, { ordinal: index + 1, line: index + 1 }, setting);
    yield { line: { ...line, locator: sale.locator }, buyer: sale.buyer, supplier: sale.supplier };
  }
}

async function loadSales(context: ImportContext): Promise<void> {
  const { asAt, title, publisher, licence } = sampleSalesSource;
  const sales = sampleSales();
  const controlTotalE4 = sales.reduce((sum, { amountE4 }) => sum + amountE4, 0n);
  const periods = [...new Set(sales.map(({ period }) => period))].toSorted();
  const version = versionOf(
    {
      id: SALES,
      asAt,
      title,
      publisher,
      licence,
      kind: 'SALES',
      rows: sales.length,
      controlTotalE4,
      periods,
    },
    sales,
  );
  await loadSpend(context, new ReportBuilder(SALES, null), {
    version,
    buyers: [...new Set(sales.map(({ buyer }) => buyer))],
    suppliers: [...new Set(sales.map(({ supplier }) => supplier))],
    entries: () => entries(asAt),
  });
}

const SILENT = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** Puts the sample into an empty graph: bodies, frameworks and a small table of sales, all real and cited. */
export async function loadSample(graph: Graph, log: Log): Promise<void> {
  const context: ImportContext = {
    graph,
    log,
    progress: SILENT,
    options: { asAt: null, replace: false, dryRun: false, strict: true, schema: null },
  };
  await loadBodies(context);
  await loadFrameworks(context);
  await loadSales(context);
  await applyIdentity(graph);
  await settle(graph, SILENT);
}
