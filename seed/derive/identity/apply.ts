import type { Graph } from '../../../src/graph/graph.ts';
import { once } from '../../../src/graph/batch.ts';
import { knowledgeOf, type FullKnowledge } from '../../../src/identity/knowledge.ts';
import type { Progress } from '../../progress.ts';
import { unlinkedNotes } from '../../store/link-ends.ts';
import { changesOf, finishMoving, writePage } from './changes.ts';
import { eachDue } from './due.ts';
import { followNames, removeNameless } from './names.ts';
import { settled } from './settle.ts';
import { markAllNames, placeNew, spread } from './spread.ts';
import { isOutdated, noteIdentified } from './state.ts';

/** What a pass over printed names came to. */
export type Identified = { changed: number; removeNodes: () => Promise<void> };

type Knowing = () => Promise<FullKnowledge>;

/** Lets all names wait for what they have to wait for. */
async function mark(graph: Graph): Promise<void> {
  if (await isOutdated(graph)) {
    await markAllNames(graph);
    await noteIdentified(graph);
  } else await placeNew(graph);
  await spread(graph);
}

/** Resolves the names that wait for it. @returns how many of them changed, each once in however many files it stands. */
async function resolveDue(graph: Graph, knowing: Knowing, progress: Progress): Promise<number> {
  const [waiting] = await graph.read('mentions-waiting', {});
  const changed = new Set<string>();
  if (!waiting?.names) return 0;
  progress.begin('finding out whom printed names mean', waiting.names);
  for (const due of ['AGAIN', 'ANEW'] as const)
    await eachDue(graph, due, async (page) => {
      const found = await settled(graph, page, await knowing());
      await writePage(graph, found, { isAnew: due === 'ANEW' });
      for (const { mention } of changesOf(found)) changed.add(`${mention.role} ${mention.raw}`);
      progress.advance(page.length);
    });
  progress.end();
  return changed.size;
}

/**
 * Makes every printed name resolve as today's registers, rules and decisions say. Only names that are new or gone are
 * looked at, and those that hang on clues with them; all of them where a register, a decision or a rule changed. What it
 * ends in does not depend on the order of imports, and a call after a kill goes on where it was.
 * @param tell takes a sentence for each link that could not be made because an end of it is missing.
 * @returns how many mentions changed, and what removes those whom no name means any more, to be called once the figures
 * that follow are published.
 */
export async function applyIdentity(
  graph: Graph,
  progress: Progress,
  tell: (sentence: string) => void = () => undefined,
): Promise<Identified> {
  const knowing = once(() => knowledgeOf(graph));
  await finishMoving(graph);
  progress.begin('seeing which printed names are new', null);
  await mark(graph);
  progress.end();
  const changed = await resolveDue(graph, knowing, progress);
  for (const note of unlinkedNotes(await followNames(graph, { knowing, progress }))) tell(note);
  return { changed, removeNodes: () => removeNameless(graph) };
}
