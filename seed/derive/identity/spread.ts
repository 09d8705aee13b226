import type { Graph } from '../../../src/graph/graph.ts';
import { cluesIn, nameClueOf } from './clues.ts';
import { eachDue, sendOn } from './due.ts';
import type { StoredMention } from './mention.ts';
import { Neighbours } from './neighbours.ts';

/** Gives new names the clues that are in them, before anybody is asked whom they mean. */
export const placeNew = (graph: Graph): Promise<void> =>
  eachDue(graph, 'NEW', (page) =>
    graph.write.transaction(async (tx) => {
      await tx.run('mentions-place', { rows: page.map((one) => ({ id: one.id, clues: cluesIn(one) })) });
      await sendOn(tx, page, 'PLACED');
    }),
  );

/**
 * The clues on which it hangs whom others mean, now that these names came or went: all that carry a number with them,
 * those that share a name with these, and those that may have the same legal form.
 */
async function cluesConcerned(graph: Graph, names: readonly StoredMention[]): Promise<string[]> {
  const around = new Neighbours(graph);
  const own = names.flatMap(cluesIn);
  await around.ask(names.flatMap(cluesIn).filter((clue) => clue.startsWith('number ')));
  const carriers = [...around.names, ...names].filter(({ identifiers }) => identifiers.length > 0);
  return [...new Set([...own, ...around.numbers, ...carriers.map(nameClueOf)])];
}

/** What follows for others: nothing where another name is printed alike and was known before. */
async function concerned(graph: Graph, page: readonly StoredMention[]): Promise<string[]> {
  const alike = await graph.read('mentions-alike', { ids: page.map(({ id }) => id) });
  const known = new Set(alike.map(({ id }) => id));
  return cluesConcerned(
    graph,
    page.filter(({ id }) => !known.has(id)),
  );
}

/** Lets whom other names mean be found out again where names came or went that they hang on; those that went are deleted. */
export async function spread(graph: Graph): Promise<void> {
  await eachDue(graph, 'PLACED', async (page) => {
    const clues = await concerned(graph, page);
    await graph.write.transaction(async (tx) => {
      if (clues.length > 0) await tx.run('clues-due', { clues });
      await sendOn(tx, page, 'AGAIN');
    });
  });
  await eachDue(graph, 'GONE', async (page) => {
    const clues = await concerned(graph, page);
    await graph.write.transaction(async (tx) => {
      if (clues.length > 0) await tx.run('clues-due', { clues });
      await tx.run('mentions-delete', { ids: page.map(({ id }) => id) });
    });
  });
}

const NAMES_A_PAGE = 2_000;

/** Lets it be found out anew whom all names mean, a page a transaction. */
export async function markAllNames(graph: Graph): Promise<void> {
  for (let after = ''; ;) {
    const page = await graph.read('mentions-settled', { after, limit: NAMES_A_PAGE });
    if (page.length === 0) return;
    await graph.write.transaction(async (tx) => {
      await tx.run('mentions-place', { rows: page.map((one) => ({ id: one.id, clues: cluesIn(one) })) });
      await tx.run('mentions-anew', { ids: page.map(({ id }) => id) });
    });
    after = page.at(-1)!.id;
  }
}
