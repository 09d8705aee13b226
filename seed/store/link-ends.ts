import type { Graph } from '../../src/graph/graph.ts';
import type { Label } from '../../src/graph/model.ts';
import { chunksOf } from '../values/chunks.ts';
import { nodesKnown } from './fact-statements.ts';
import { nodeKey, type FactDifference, type FactSet, type LinkFact } from './facts.ts';

/** A link that cannot be made, and the end that no node stands at. */
export type Unlinked = { link: LinkFact; missing: { label: Label; id: string } };

type End = Unlinked['missing'];

const keyOf = ({ label, id }: End): string => nodeKey(label, id);
const endsOf = ({ fromLabel, from, toLabel, to }: LinkFact): End[] => [
  { label: fromLabel, id: from },
  { label: toLabel, id: to },
];

const IDS_A_READ = 10_000;

/** Which of these are in the graph. */
async function inGraph(graph: Graph, ends: readonly End[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const [label, sought] of Map.groupBy(ends, (end) => end.label)) {
    const ids = [...new Set(sought.map(({ id }) => id))];
    for (const part of chunksOf(ids, IDS_A_READ))
      for (const { id } of await graph.read(nodesKnown(label), { ids: part }))
        found.add(keyOf({ label, id }));
  }
  return found;
}

/**
 * Takes out of a difference the links that lack an end, before anything is written or counted: a later import of
 * what states them makes them once the end is there.
 * @param written keys, as `Label id`, of the nodes that are there once the difference is written.
 */
export async function withBothEnds(
  graph: Graph,
  difference: FactDifference,
  written: ReadonlySet<string>,
): Promise<{ difference: FactDifference; unlinked: Unlinked[] }> {
  const { nodes, links } = difference;
  const elsewhere = [...links.created, ...links.updated]
    .flatMap(endsOf)
    .filter((end) => !written.has(keyOf(end)));
  const found = await inGraph(graph, elsewhere);
  for (const node of nodes.removed) found.delete(keyOf(node));
  const unlinked: Unlinked[] = [];
  const isLinkable = (link: LinkFact): boolean => {
    const missing = endsOf(link).find((end) => !written.has(keyOf(end)) && !found.has(keyOf(end)));
    if (missing) unlinked.push({ link, missing });
    return !missing;
  };
  const [created, updated] = [links.created.filter(isLinkable), links.updated.filter(isLinkable)];
  return { difference: { nodes, links: { ...links, created, updated } }, unlinked };
}

/** Takes out of facts the links to a node of these labels that the facts themselves lack. */
export function takeUnlinked(facts: FactSet, labels: ReadonlySet<Label>): Unlinked[] {
  return [...facts.links].flatMap(([key, link]) => {
    const missing = endsOf(link).find((end) => labels.has(end.label) && !facts.nodes.has(keyOf(end)));
    if (!missing) return [];
    facts.links.delete(key);
    return [{ link, missing }];
  });
}

/** Sentences for a report: which links were left out, and why: `lack` begins what is said of the missing end. */
export const unlinkedNotes = (unlinked: readonly Unlinked[], lack = 'there is no'): string[] =>
  unlinked.map(
    ({ link: { type, from, to }, missing: { label, id } }) =>
      `${type} from ${from} to ${to} was left out: ${lack} ${label} ${id}.`,
  );
