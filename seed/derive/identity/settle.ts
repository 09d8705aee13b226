import type { Graph } from '../../../src/graph/graph.ts';
import type { FullKnowledge } from '../../../src/identity/knowledge.ts';
import type { DatedResolution } from '../../../src/identity/resolve.ts';
import { ROLES } from '../../../src/identity/spelling.ts';
import { cluesIn, nameClue } from './clues.ts';
import { ofItsDays } from './days-printed.ts';
import type { StoredMention } from './mention.ts';
import { Neighbours } from './neighbours.ts';
import { resolutionsOf, type Resolutions } from './resolutions.ts';

/** A printed name, whom it means today, and by which clues it was looked up. */
export type Found = { mention: StoredMention; resolutions: readonly DatedResolution[]; lookedUp: string[] };

/** The comparable names by which each name was looked up. */
class Lookups {
  readonly #clues = new Map<string, Set<string>>();

  add(mentionId: string, key: string): void {
    this.#clues.set(mentionId, (this.#clues.get(mentionId) ?? new Set()).add(nameClue(key)));
  }

  of(mentionId: string): ReadonlySet<string> {
    return this.#clues.get(mentionId) ?? new Set();
  }

  get all(): string[] {
    return [...this.#clues.values()].flatMap((clues) => [...clues]);
  }
}

/**
 * Whom some printed names mean, by what they share with others. Which others that are turns out while it is done: it is
 * done again until all that was looked up was read.
 */
export async function settled(
  graph: Graph,
  page: readonly StoredMention[],
  knowledge: FullKnowledge,
): Promise<Found[]> {
  const mentions = new Map(ROLES.map((role) => [role, page.filter((one) => one.role === role)]));
  const around = new Neighbours(graph);
  let sought = page.flatMap(cluesIn);
  let lookups: Lookups;
  let found: Resolutions;
  do {
    await around.ask(sought);
    lookups = new Lookups();
    const looked = lookups;
    const lookedUp = (id: string, key: string): void => looked.add(id, key);
    found = resolutionsOf(mentions, knowledge, { names: around.names, lookedUp });
    sought = lookups.all.filter((clue) => !around.knows(clue));
  } while (sought.length > 0);
  const resolutions = await ofItsDays(graph, found);
  return page.map((mention) => {
    const own = new Set(cluesIn(mention));
    return {
      mention,
      resolutions: resolutions.get(mention.role)!.get(mention.id)!,
      lookedUp: [...lookups.of(mention.id)].filter((clue) => !own.has(clue)).toSorted(),
    };
  });
}
