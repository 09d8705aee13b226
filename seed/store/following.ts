import type { Graph } from '../../src/graph/graph.ts';
import type { LinkKindOf } from '../../src/graph/model.ts';
import { differenceOf, FactSet, type Difference, type FactDifference } from './facts.ts';
import { linksBetween } from './fact-statements.ts';
import { writeDifference } from './fact-store.ts';
import { chunksOf } from '../values/chunks.ts';

/** A kind of link that follows from other facts: all of them between two labels are ours to keep right. */
export type DerivedLinks = LinkKindOf;

const FACTS_A_TRANSACTION = 5_000;

async function linksStored(graph: Graph, kinds: readonly DerivedLinks[], stored: FactSet): Promise<FactSet> {
  for (const kind of kinds)
    for (const link of await graph.read(linksBetween(kind), {})) stored.storedLink(kind, link);
  return stored;
}

const NONE = { created: [], updated: [], removed: [], unchanged: 0 } as const;
const only = <F>(what: 'created' | 'updated' | 'removed', facts: readonly F[]): Difference<F> => ({
  ...NONE,
  [what]: facts,
});

/** A difference in parts of bounded size: nodes come before the links between them, and go after them. */
function* partsOf({ nodes, links }: FactDifference): Generator<FactDifference> {
  for (const what of ['created', 'updated'] as const)
    for (const part of chunksOf(nodes[what], FACTS_A_TRANSACTION))
      yield { nodes: only(what, part), links: NONE };
  for (const what of ['removed', 'created', 'updated'] as const)
    for (const part of chunksOf(links[what], FACTS_A_TRANSACTION))
      yield { nodes: NONE, links: only(what, part) };
  for (const part of chunksOf(nodes.removed, FACTS_A_TRANSACTION))
    yield { nodes: only('removed', part), links: NONE };
}

/**
 * Brings all links of these kinds in line with what follows, and the nodes and links that are `stored` because they
 * followed before; only differences are written.
 */
export async function writeFollowing(
  graph: Graph,
  following: FactSet,
  { kinds, stored = new FactSet() }: { kinds: readonly DerivedLinks[]; stored?: FactSet },
): Promise<void> {
  for (const part of partsOf(differenceOf(await linksStored(graph, kinds, stored), following)))
    await graph.write.transaction((tx) => writeDifference(tx, part));
}
