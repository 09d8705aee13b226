import type { Graph } from '../../src/graph/graph.ts';
import type { LinkKindOf } from '../../src/graph/model.ts';
import { differenceOf, FactSet, isEmpty } from './facts.ts';
import { linksBetween } from './fact-statements.ts';
import { writeDifference } from './fact-store.ts';
import { chunksOf } from '../values/chunks.ts';

/** A kind of link that follows from other facts: all of them between two labels are ours to keep right. */
export type DerivedLinks = LinkKindOf;

const LINKS_A_TRANSACTION = 5_000;

async function linksStored(graph: Graph, kinds: readonly DerivedLinks[]): Promise<FactSet> {
  const stored = new FactSet();
  for (const kind of kinds)
    for (const link of await graph.read(linksBetween(kind), {})) stored.storedLink(kind, link);
  return stored;
}

/** Brings all links of these kinds in line with what follows; only differences are written. */
export async function writeDerivedLinks(
  graph: Graph,
  kinds: readonly DerivedLinks[],
  following: FactSet,
): Promise<void> {
  const { nodes, links } = differenceOf(await linksStored(graph, kinds), following);
  const { created, updated, removed, unchanged } = links;
  const all = (['removed', 'created', 'updated'] as const).flatMap((what) =>
    ({ created, updated, removed })[what].map((link) => ({ what, link })),
  );
  for (const part of chunksOf(all, LINKS_A_TRANSACTION)) {
    const of = (kind: (typeof part)[number]['what']) =>
      part.flatMap(({ what, link }) => (what === kind ? [link] : []));
    const difference = {
      nodes,
      links: { created: of('created'), updated: of('updated'), removed: of('removed'), unchanged },
    };
    if (!isEmpty(difference)) await graph.write.transaction((tx) => writeDifference(tx, difference));
  }
}
