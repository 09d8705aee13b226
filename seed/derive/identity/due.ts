import type { Graph } from '../../../src/graph/graph.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { StoredMention } from './mention.ts';

/**
 * The step that a printed name waits for: NEW, to get its clues; PLACED, to let others follow that it concerns; AGAIN, to
 * be resolved; ANEW, to be resolved with all that follows, whether or not that changes; GONE, to be taken out.
 */
export type Due = 'NEW' | 'PLACED' | 'AGAIN' | 'ANEW' | 'GONE';

const NAMES_A_PAGE = 1_000;

/**
 * Does a step for all names that wait for it, a page at a time; the step has to take each of them on.
 */
export async function eachDue(
  graph: Graph,
  due: Due,
  step: (page: readonly StoredMention[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const page = await graph.read('mentions-due', { due, limit: NAMES_A_PAGE });
    if (page.length === 0) return;
    await step(page);
  }
}

/** Sends names on to another step, or to none. */
export const sendOn = async (
  tx: WriteTransaction,
  names: readonly { id: string }[],
  due: Due | null,
): Promise<void> => void (await tx.run('mentions-next', { ids: names.map(({ id }) => id), due }));
