import type { Graph } from '../../../src/graph/graph.ts';
import type { FullKnowledge } from '../../../src/identity/knowledge.ts';
import { storedOrganisations, writeDifference, type FactScope } from '../../store/fact-store.ts';
import { differenceOf, type FactDifference, type FactSet } from '../../store/facts.ts';
import { withBothEnds, type Unlinked } from '../../store/link-ends.ts';
import { markHierarchy } from '../rollups/mark.ts';
import { CURATED, derivedFacts, NAMES } from './derived.ts';
import { eachNoted, eachNotedShown } from '../noted/noted.ts';
import type { Progress } from '../../progress.ts';

/** What is to be written of one source, and apart from it the nodes that no name needs any more. */
type Change = { rest: FactDifference; identifiers: readonly string[]; organisations: readonly string[] };

/** Names go with whom they name; numbers and organisations are taken out by themselves, for others may hold them. */
function changeOf({ nodes, links }: FactDifference): Change {
  const gone = (label: string): string[] =>
    nodes.removed.filter((node) => node.label === label).map(({ id }) => id);
  const removed = nodes.removed.filter(({ label }) => label === 'Name');
  return {
    rest: { nodes: { ...nodes, removed }, links },
    identifiers: gone('Identifier'),
    organisations: gone('Organisation'),
  };
}

/** What brings some organisations in line with the printed names that mean them, and the links that lack an end. */
async function changesFor(
  graph: Graph,
  ids: readonly string[],
  knowledge: FullKnowledge,
): Promise<{ changes: Change[]; unlinked: Unlinked[] }> {
  const derived = derivedFacts(await graph.read('organisations-named', { ids }), knowledge);
  const written = new Set([...derived.names.nodes.keys(), ...derived.curated.nodes.keys()]);
  const of = async (scope: FactScope, facts: FactSet) => {
    const stored = await storedOrganisations(graph, scope, ids);
    return withBothEnds(graph, differenceOf(stored, facts), written);
  };
  const both = [await of(CURATED, derived.curated), await of(NAMES, derived.names)];
  return {
    changes: both.map(({ difference }) => changeOf(difference)),
    unlinked: both.flatMap(({ unlinked }) => unlinked),
  };
}

/** Writes them in one transaction, which takes back that these organisations are still to be looked at. */
const write = (graph: Graph, ids: readonly string[], changes: readonly Change[]): Promise<void> =>
  graph.write.transaction(async (tx) => {
    for (const { rest, identifiers } of changes) {
      await writeDifference(tx, rest);
      await markHierarchy(tx, rest);
      if (identifiers.length > 0) await tx.run('identifiers-remove', { ids: identifiers });
    }
    const nameless = changes.flatMap(({ organisations }) => organisations);
    await tx.run('organisations-nameless', { ids, nameless });
  });

/**
 * Brings what organisations go by in line with the printed names that mean them, some organisations a transaction. One
 * that no name means any more stays until no published figure is of it, and is noted.
 * @returns the links that lack an end.
 */
export async function followNames(
  graph: Graph,
  { knowing, progress }: { knowing: () => Promise<FullKnowledge>; progress: Progress },
): Promise<Unlinked[]> {
  const all: Unlinked[] = [];
  const work = async (ids: readonly string[]): Promise<void> => {
    const { changes, unlinked } = await changesFor(graph, ids, await knowing());
    all.push(...unlinked);
    await write(graph, ids, changes);
  };
  await eachNotedShown(graph, 'NAMED', { progress, label: 'gathering what organisations go by', work });
  return all;
}

/** Takes organisations out that were there for printed names alone, once no published figure is of them. */
export const removeNameless = (graph: Graph): Promise<void> =>
  eachNoted(graph, 'NAMELESS', (ids) =>
    graph.write.transaction(async (tx) => {
      await tx.run('organisations-remove', { ids, sources: [NAMES.source, CURATED.source] });
    }),
  );
