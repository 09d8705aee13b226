import type { Graph } from '../../../src/graph/graph.ts';
import { normalised } from '../../../src/normalised.ts';
import type { Process } from './twin-evidence.ts';

/** What more processes than this of one buyer share is a word such as “Services”, not a purchase. */
export const MOST_ALIKE = 50;

/** Titles that begin alike for so long are told apart by the rest when two processes are compared. */
const MOST_CHARACTERS = 1_000;

/** Trivial references, such as a year or `1`, say nothing. */
const keysOf = ({ reference, title, buyerIds }: Process): string[] => {
  const named = normalised(title ?? '');
  const telling = reference && /\d/.test(reference) && reference.length >= 5 ? normalised(reference) : '';
  return buyerIds.flatMap((buyer) => [
    ...(telling ? [`${buyer} reference ${telling}`] : []),
    ...(named.length >= 10 ? [`${buyer} title ${named}`] : []),
  ]);
};

/** The clues by which a process may be known again: its buyer with its reference, and with its title. */
export const twinClues = (process: Process): string[] => [
  ...new Set(keysOf(process).map((key) => `process ${key.slice(0, MOST_CHARACTERS)}`)),
];

/** The clue of whatever sets up or names a framework: where that changes, others may mean another framework. */
export const UNDER_A_FRAMEWORK = 'framework';

/** Processes that have clues in common, how many have each, and of which of them the twins may have changed. */
export type Alike = {
  processes: Process[];
  sizeOf: (clue: string) => number;
  concerned: ReadonlySet<string>;
};

/** Lets processes have the clues that they state now. */
export async function placeProcesses(graph: Graph, ids: readonly string[]): Promise<void> {
  const processes = await graph.read('processes-to-compare', { ids });
  const rows = processes.map((process) => ({
    id: process.id,
    clues: [...twinClues(process), ...(process.isUnder ? [UNDER_A_FRAMEWORK] : [])],
  }));
  const most = MOST_ALIKE + ids.length;
  await graph.write.transaction(async (tx) => void (await tx.run('processes-place', { rows, most })));
}

/** Processes read by their clues. */
class Reading {
  readonly processes = new Map<string, Process>();
  readonly sizes = new Map<string, number>();
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async #take(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => !this.processes.has(id));
    if (unknown.length === 0) return;
    for (const process of await this.#graph.read('processes-to-compare', { ids: unknown }))
      this.processes.set(process.id, process);
  }

  /** The given ones and all that share a clue with them which at most so many have. */
  async withLikes(ids: readonly string[], most: number): Promise<string[]> {
    await this.#take(ids);
    const clues = ids.flatMap((id) => twinClues(this.processes.get(id)!));
    const found = await this.#graph.read('processes-alike', { clues: [...new Set(clues)], most });
    for (const { clue, size } of found) this.sizes.set(clue, size);
    const all = [...new Set([...ids, ...found.flatMap((one) => one.ids)])];
    await this.#take(all);
    return all;
  }
}

/**
 * All that is needed to judge the twins of some processes. Whether one is the twin of another depends on what else is
 * alike to either, so that likes of likes of likes are read.
 */
export async function alikeTo(graph: Graph, ids: readonly string[]): Promise<Alike> {
  const reading = new Reading(graph);
  const there = await graph.read('processes-to-compare', { ids });
  const first = there.map(({ id }) => id);
  // Who came may have made a clue a common one: of all that have it the twins are none.
  const concerned = await reading.withLikes(first, MOST_ALIKE + ids.length);
  const likes = await reading.withLikes(concerned, MOST_ALIKE);
  await reading.withLikes(await reading.withLikes(likes, MOST_ALIKE), MOST_ALIKE);
  return {
    // In the order of ids: which of two comes first must not hang on which was noted.
    processes: [...reading.processes.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    sizeOf: (clue) => reading.sizes.get(clue) ?? Number.POSITIVE_INFINITY,
    concerned: new Set(concerned),
  };
}
