import type { Graph } from '../../src/graph/graph.ts';
import { seedStatement } from '../catalogue.ts';
import type { ImportContext } from '../importer.ts';
import type { ReportBuilder } from '../report.ts';
import { removeLines } from './lines.ts';

export type SampleKind = 'ORGANISATIONS' | 'FRAMEWORKS' | 'SALES';

type SampleDataset = { id: string; versionId: string };

const LINES_A_TRANSACTION = 5_000n;

async function removeSampleLines(graph: Graph, versionId: string): Promise<void> {
  for (;;) {
    const page = await graph.read<{ id: string }>(seedStatement('lines-of-version'), {
      versionId,
      after: '',
      limit: LINES_A_TRANSACTION,
    });
    if (page.length === 0) return;
    await removeLines(
      graph,
      page.map(({ id }) => id),
    );
  }
}

/**
 * Takes the sample's data of one kind out before a real source of that kind comes in, so that the two are
 * never added up. Bodies and frameworks both know stay, to be taken over by the real source.
 */
export async function retireSample(
  { graph }: ImportContext,
  kind: SampleKind,
  report: ReportBuilder,
): Promise<void> {
  const datasets = await graph.read<SampleDataset>(seedStatement('sample-datasets'), { kind });
  for (const { id, versionId } of datasets) {
    await removeSampleLines(graph, versionId);
    await graph.write.transaction(async (tx) => {
      await tx.run(seedStatement('sample-remove-links'), { source: id });
      await tx.run(seedStatement('sample-remove-names'), { source: id });
      await tx.run(seedStatement('sample-remove-dataset'), { id });
      if (kind === 'ORGANISATIONS') await tx.run(seedStatement('tree-stale'), { stale: true });
    });
    report.note(`The sample's ${kind.toLowerCase()} (${id}) were retired: a real source has come.`);
  }
}
