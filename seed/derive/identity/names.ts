import type { Graph } from '../../../src/graph/graph.ts';
import type { FullKnowledge } from '../../../src/identity/knowledge.ts';
import { storedOrganisations, writeDifference } from '../../store/fact-store.ts';
import { differenceOf, type FactDifference } from '../../store/facts.ts';
import { withBothEnds, type Unlinked } from '../../store/link-ends.ts';
import { markHierarchy } from '../rollups/mark.ts';
import { CURATED, derivedFacts, NAMES } from './derived.ts';
import { eachNoted, eachNotedShown } from '../noted/noted.ts';
import type { Progress } from '../../progress.ts';

/** Of two differences nothing but nodes that are gone, by label, and the rest without those. */
function apart({ nodes, links }: FactDifference) {
  const gone = (label: string): string[] =>
    nodes.removed.filter((node) => node.label === label).map(({ id }) => id);
  const removed = nodes.removed.filter(({ label }) => label === 'Name');
  return {
    rest: { nodes: { ...nodes, removed }, links },
    identifiers: gone('Identifier'),
    organisations: gone('Organisation'),
  };
}

/**
 * Brings what organisations go by in line with the printed names that mean them, some organisations a transaction. One
 * that no name means any more stays until no published figure is of it, and is noted.
 * @returns the links that lack an end.
 */
export async function followNames(
  graph: Graph,
  { knowing, progress }: { knowing: () => Promise<FullKnowledge>; progress: Progress },
): Promise<Unlinked[]> {
  const unlinked: Unlinked[] = [];
  const work = async (ids: readonly string[]): Promise<void> => {
    const named = await graph.read('organisations-named', { ids });
    const derived = derivedFacts(named, await knowing());
    const written = new Set([...derived.names.nodes.keys(), ...derived.curated.nodes.keys()]);
    const parts: ReturnType<typeof apart>[] = [];
    for (const [scope, facts] of [
      [CURATED, derived.curated],
      [NAMES, derived.names],
    ] as const) {
      const difference = differenceOf(await storedOrganisations(graph, scope, ids), facts);
      const linkable = await withBothEnds(graph, difference, written);
      unlinked.push(...linkable.unlinked);
      parts.push(apart(linkable.difference));
    }
    await graph.write.transaction(async (tx) => {
      for (const { rest, identifiers } of parts) {
        await writeDifference(tx, rest);
        await markHierarchy(tx, rest);
        if (identifiers.length > 0) await tx.run('identifiers-remove', { ids: identifiers });
      }
      const nameless = parts.flatMap(({ organisations }) => organisations);
      await tx.run('organisations-nameless', { ids, nameless });
    });
  };
  await eachNotedShown(graph, 'NAMED', { progress, label: 'gathering what organisations go by', work });
  return unlinked;
}

/** Takes organisations out that were there for printed names alone, once no published figure is of them. */
export const removeNameless = (graph: Graph): Promise<void> =>
  eachNoted(graph, 'NAMELESS', (ids) =>
    graph.write.transaction(async (tx) => {
      await tx.run('organisations-remove', { ids, sources: [NAMES.source, CURATED.source] });
    }),
  );
