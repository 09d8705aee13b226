import type { ReportBuilder } from '../report.ts';
import { LINES_A_TRANSACTION } from '../values/portions.ts';
import { removeLines, type Retiring } from './lines.ts';

async function removeSampleLines(context: Retiring, versionId: string): Promise<void> {
  for (;;) {
    const page = await context.graph.read('lines-of-version', {
      versionId,
      after: '',
      limit: LINES_A_TRANSACTION,
    });
    if (page.length === 0) return;
    await removeLines(
      context,
      page.map(({ id }) => id),
    );
  }
}

/**
 * Takes the sample's data of one kind out, so that it and a real source of that kind are never added up: facts before those
 * come in, lines when these count in their place. Bodies and frameworks both know stay, to be taken over by the real source.
 */
export async function retireSample(context: Retiring, kind: string, report: ReportBuilder): Promise<void> {
  const { graph } = context;
  const datasets = await graph.read('sample-datasets', { kind });
  for (const { id, versionId } of datasets) {
    await removeSampleLines(context, versionId);
    await graph.write.transaction(async (tx) => {
      await tx.run('sample-remove-links', { source: id });
      await tx.run('sample-remove-names', { source: id });
      await tx.run('sample-remove-dataset', { id });
      if (kind === 'ORGANISATIONS') await tx.run('tree-stale', { stale: true });
    });
    report.note(`The sample's ${kind.toLowerCase()} (${id}) were retired: a real source has come.`);
  }
}
