import { FactSet, type LinkFact, type NodeFact, type Values } from './facts.ts';

const seenIn = ({ values }: { values: Values }): readonly string[] =>
  (values['seenIn'] as readonly string[] | undefined) ?? [];
const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].toSorted();

/** What was held, without what the version said when it was loaded before: a version is stated anew as a whole. */
function withoutVersion(held: FactSet, asAt: string): FactSet {
  const kept = new FactSet();
  const rest = <F extends { values: Values }>(fact: F): F => ({
    ...fact,
    values: { ...fact.values, seenIn: seenIn(fact).filter((at) => at !== asAt) },
  });
  const stays = (fact: NodeFact | LinkFact): boolean =>
    !('seenIn' in fact.values) || seenIn(fact).some((at) => at !== asAt);
  const isItsProvenance = ({ type, to }: LinkFact): boolean =>
    type === 'DERIVED_FROM' && to.endsWith(`@${asAt}`);
  for (const fact of held.nodes.values())
    if (stays(fact)) kept.node('seenIn' in fact.values ? rest(fact) : fact);
  for (const fact of held.links.values())
    if (stays(fact) && !isItsProvenance(fact)) kept.link('seenIn' in fact.values ? rest(fact) : fact);
  return kept;
}

function mergedNode(held: NodeFact | undefined, stated: NodeFact): NodeFact {
  if (!held || !('seenIn' in stated.values)) return stated;
  const newest =
    String(held.values['observedAsAt'] ?? '') > String(stated.values['observedAsAt'] ?? '') ? held : stated;
  return {
    ...newest,
    values: {
      ...newest.values,
      ...closedBy(newest, [held, stated]),
      seenIn: union(seenIn(held), seenIn(stated)),
    },
  };
}

/** A closed body ended by the first version that says so, however many repeat it. */
function closedBy(newest: NodeFact, facts: readonly NodeFact[]): Values {
  if (!newest.values['closedBy']) return {};
  return { closedBy: facts.flatMap(({ values }) => String(values['closedBy'] ?? '') || []).toSorted()[0] };
}

const lastSeen = (fact: { values: Values }): string => seenIn(fact).at(-1) ?? '';

function mergedLink(held: LinkFact | undefined, stated: LinkFact): LinkFact {
  if (!held || !('seenIn' in stated.values)) return stated;
  const [older, newer] = lastSeen(held) > lastSeen(stated) ? [stated, held] : [held, stated];
  return {
    ...stated,
    values: { ...older.values, ...newer.values, seenIn: union(seenIn(held), seenIn(stated)) },
  };
}

/**
 * A link began by the first version that states it, if an earlier one has its owner without it, and ended by the
 * first version after the last that states it. Both are days by which it had happened.
 */
function dated(link: LinkFact, versions: readonly string[], ownerSeenIn: readonly string[]): LinkFact {
  if (!('current' in link.values)) return link;
  const [first = ''] = seenIn(link);
  const ended = versions.find((at) => at > lastSeen(link)) ?? null;
  const began = ownerSeenIn.some((at) => at < first) ? first : null;
  const span = link.type === 'CHILD_OF' ? { validFrom: began, validTo: ended } : {};
  return { ...link, values: { ...link.values, current: ended === null, ...span } };
}

/**
 * Adds what one version states to what earlier and later versions stated. Nothing a version ever stated is
 * deleted: a node keeps its newest values, a link that is no longer stated gets an end, also when the whole
 * record is gone. The result depends on the set of versions, not on the order they came in.
 */
export function mergeVersion(held: FactSet, stated: FactSet, asAt: string): FactSet {
  const before = withoutVersion(held, asAt);
  const merged = new FactSet();
  for (const [key, fact] of new Map([...before.nodes, ...stated.nodes]))
    merged.node(stated.nodes.has(key) ? mergedNode(before.nodes.get(key), fact) : fact);
  const links = [...new Map([...before.links, ...stated.links])].map(([key, fact]) =>
    stated.links.has(key) ? mergedLink(before.links.get(key), fact) : fact,
  );
  const versions = [...new Set([...merged.nodes.values()].flatMap(seenIn))].toSorted();
  for (const link of links) {
    const owner = merged.nodes.get(`${link.fromLabel} ${link.from}`);
    merged.link(dated(link, versions, owner ? seenIn(owner) : []));
  }
  return dropUnheld(merged);
}

/** Names and identifiers live while some link holds them. */
function dropUnheld(facts: FactSet): FactSet {
  const held = new Set([...facts.links.values()].map(({ toLabel, to }) => `${toLabel} ${to}`));
  for (const [key, { label }] of facts.nodes)
    if ((label === 'Name' || label === 'Identifier') && !held.has(key)) facts.nodes.delete(key);
  return facts;
}
