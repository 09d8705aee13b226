import type { Graph } from '../../../src/graph/graph.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { Progress } from '../../progress.ts';

/**
 * What is noted to be done still, in the transaction that brings it about: NAMED, names of an organisation; NAMELESS, an
 * organisation that no name may mean any more; PROCESS, what is derived from a process; EVERY_PROCESS, from all of them.
 */
export type Kind = 'NAMED' | 'NAMELESS' | 'PROCESS' | 'EVERY_PROCESS';

const NOTES_A_PAGE = 1_000;

/** How many notes there are of a kind. */
export async function notedOf(graph: Graph, kind: Kind): Promise<number> {
  const [counted] = await graph.read('noted-count', { kind });
  return counted?.notes ?? 0;
}

/** What is done for a page of what is noted; it has to take the notes back. */
type Work = (ids: readonly string[]) => Promise<void>;

/** Does something for all that is noted, a page at a time. */
export async function eachNoted(graph: Graph, kind: Kind, work: Work): Promise<void> {
  for (;;) {
    const noted = await graph.read('noted', { kind, limit: NOTES_A_PAGE });
    if (noted.length === 0) return;
    await work(noted.map(({ id }) => id));
  }
}

/** The same, said to whoever watches. */
export async function eachNotedShown(
  graph: Graph,
  kind: Kind,
  { progress, label, work }: { progress: Progress; label: string; work: Work },
): Promise<void> {
  const notes = await notedOf(graph, kind);
  if (notes === 0) return;
  progress.begin(label, notes);
  await eachNoted(graph, kind, async (ids) => {
    await work(ids);
    progress.advance(ids.length);
  });
  progress.end();
}

/** Notes something within the transaction that brings it about. */
export async function note(tx: WriteTransaction, kind: Kind, of: readonly string[]): Promise<void> {
  if (of.length > 0) await tx.run('note', { kind, of });
}

/** Takes notes back once what they say is done. */
export async function takeBack(tx: WriteTransaction, kind: Kind, of: readonly string[]): Promise<void> {
  await tx.run('rollups-counted', { kind, of });
}
