import { dayOfText } from '../../../src/days.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import type { Progress } from '../../progress.ts';

const NOTICES_A_BATCH = 2_000;

/**
 * Gives notices of an earlier program, of schema 1, the day they were published on. A call after a kill begins anew and
 * ends alike.
 */
export async function renewNotices(graph: Graph, progress: Progress): Promise<void> {
  const [all] = await graph.read('notices-total', {});
  progress.begin('days of notices', all?.notices ?? 0);
  for (let after = ''; ;) {
    const batch = await graph.read('notices-printed', { after, limit: NOTICES_A_BATCH });
    const last = batch.at(-1);
    if (!last) break;
    const rows = batch.map(({ id, publishedAt }) => ({
      id,
      publishedOn: (publishedAt && dayOfText(publishedAt)) ?? '',
    }));
    await graph.write.transaction(async (tx) => void (await tx.run('notices-date', { rows })));
    progress.advance(rows.length);
    after = last.id;
  }
  await graph.write.transaction(async (tx) => void (await tx.run('notices-renewed', {})));
  progress.end();
}
