import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SILENT } from '../seed/progress.ts';
import { AS_GIVEN } from '../seed/run/context.ts';
import { runImports } from '../seed/run/run.ts';
import { contractsOcds } from '../seed/sources/contracts-ocds/index.ts';
import { gCloudSales } from '../seed/sources/g-cloud-sales/index.ts';
import { syntheticBodies } from '../seed/sources/synthetic/bodies.ts';
import { synthetic } from '../seed/sources/synthetic/index.ts';
import type { Graph } from '../src/graph/graph.ts';
import { writeHeavyNotices } from './heavy-notices.ts';
import { writeHeavySales } from './heavy-sales.ts';

/** The made-up register and the frameworks; what made-up sales there are is not of the shape that is wanted. */
const REGISTERS = synthetic({ lines: 0, seed: 0 }).filter(({ into }) => into === 'facts');

/**
 * Fills a graph, whose schema exists, with a market that has a heavy head: the first department has a fifth of all lines
 * and of the purchases that notices announce, and one supplier a fifth of the lines; 1,500 buyers, 5,000 suppliers, twelve years.
 */
export async function loadHeavyMarket(graph: Graph, lines: number, notices = 0): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'buyergraph-market-'));
  const bodies = syntheticBodies().map(({ name }) => name);
  try {
    const [sales, releases] = ['g-cloud-sales-2025-01-31.csv', 'notices.json'].map((name) =>
      join(folder, name),
    );
    await writeHeavySales(sales!, { lines, restated: 0, bodies });
    await writeHeavyNotices(releases!, { from: 0, to: notices, bodies });
    const loads = [
      ...REGISTERS.map((importer) => ({ importer, path: `synthetic/${importer.source.id}` })),
      { importer: gCloudSales, path: sales! },
      ...(notices > 0 ? [{ importer: contractsOcds, path: releases! }] : []),
    ];
    await runImports(loads, { graph, progress: SILENT, options: { ...AS_GIVEN, strict: true } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
