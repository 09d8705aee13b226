import { FactSet, nodeKey, type LinkFact, type NodeFact, type Value, type Values } from './facts.ts';

type Dated = { values: Values };

const isTexts = (value: Value | null | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const datesIn = ({ values }: Dated, name: 'seenIn' | 'closedIn'): readonly string[] => {
  const dates = values[name];
  return isTexts(dates) ? dates : [];
};
const seenIn = (fact: Dated): readonly string[] => datesIn(fact, 'seenIn');
const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].toSorted();
const orNothing = (dates: readonly string[]): readonly string[] | null => (dates.length > 0 ? dates : null);

/** What was held, without what the version said when it was loaded before: a version is stated anew as a whole. */
function withoutVersion(stored: FactSet, asAt: string): FactSet {
  const kept = new FactSet();
  const rest = <F extends Dated>(fact: F): F => {
    const others = (name: 'seenIn' | 'closedIn') => datesIn(fact, name).filter((at) => at !== asAt);
    const values = { ...fact.values, seenIn: others('seenIn'), closedIn: orNothing(others('closedIn')) };
    return { ...fact, values };
  };
  const stays = (fact: NodeFact | LinkFact): boolean =>
    !('seenIn' in fact.values) || seenIn(fact).some((at) => at !== asAt);
  const isItsProvenance = ({ type, to }: LinkFact): boolean =>
    type === 'DERIVED_FROM' && to.endsWith(`@${asAt}`);
  for (const fact of stored.nodes.values())
    if (stays(fact)) kept.add('seenIn' in fact.values ? rest(fact) : fact);
  for (const fact of stored.links.values())
    if (stays(fact) && !isItsProvenance(fact)) kept.add('seenIn' in fact.values ? rest(fact) : fact);
  return kept;
}

const lastSeen = (fact: Dated): string => seenIn(fact).at(-1) ?? '';

/** The values of the version that stated it last, and the days of all that stated it. */
function merged<F extends Dated>(stored: F | undefined, stated: F): F {
  if (!stored || !('seenIn' in stated.values)) return stated;
  const newest = lastSeen(stored) > lastSeen(stated) ? stored : stated;
  const both = (name: 'seenIn' | 'closedIn') => union(datesIn(stored, name), datesIn(stated, name));
  const values = { ...newest.values, seenIn: both('seenIn'), closedIn: orNothing(both('closedIn')) };
  return { ...newest, values };
}

/** Days not yet come are beyond any version. */
const OPEN_END = '9999-12-31';

/** Unbroken runs of the days that hold among all days, each as `from/to`: to the first day that does not hold. */
function spansOf(days: readonly string[], holds: ReadonlySet<string>): string[] {
  return days.flatMap((day, index) => {
    if (!holds.has(day) || (index > 0 && holds.has(days[index - 1]!))) return [];
    const end = days.slice(index).find((later) => !holds.has(later)) ?? OPEN_END;
    return [`${day}/${end}`];
  });
}

/** When a body was closed, by the versions that list it: one closed, opened again and closed again has two spans. */
function datedNode(node: NodeFact): NodeFact {
  const closed = datesIn(node, 'closedIn');
  if (!('seenIn' in node.values)) return node;
  return {
    ...node,
    values: { ...node.values, closedSpans: orNothing(spansOf(seenIn(node), new Set(closed))) },
  };
}

/**
 * Whether a version that lacks a link says that it had not begun: it lists the owner without it, or lacks the owner
 * itself, which then did not exist. Of a body that had closed by then it says nothing.
 */
const saysNotYet = (at: string, owner: NodeFact | undefined): boolean => {
  const closedOn = owner?.values['closedOn'];
  return (owner !== undefined && seenIn(owner).includes(at)) || typeof closedOn !== 'string' || at < closedOn;
};

/**
 * A link began by the first version that states it, if an earlier one says that it had not, and ended by the first
 * version after the last that states it; in between it may have been away. All are days by which it had happened.
 */
function datedLink(link: LinkFact, versions: readonly string[], owner: NodeFact | undefined): LinkFact {
  if (!('current' in link.values)) return link;
  const seen = seenIn(link);
  const [first = ''] = seen;
  const ended = versions.find((at) => at > lastSeen(link)) ?? null;
  const began = versions.some((at) => at < first && saysNotYet(at, owner)) ? first : null;
  const within = versions.filter((at) => at >= first && at <= lastSeen(link));
  const away = new Set(within.filter((at) => !seen.includes(at)));
  const gaps = orNothing(spansOf(within, away));
  const span = link.type === 'CHILD_OF' ? { validFrom: began, validTo: ended, gaps } : {};
  return { ...link, values: { ...link.values, current: ended === null, ...span } };
}

/**
 * Adds what one version states to what earlier and later versions stated. Nothing a version ever stated is
 * deleted: a node keeps its newest values, a link that is no longer stated gets an end, also when the whole
 * record is gone. The result depends on the set of versions, not on the order they came in.
 */
export function mergeVersion(stored: FactSet, stated: FactSet, asAt: string): FactSet {
  const before = withoutVersion(stored, asAt);
  const state = new FactSet();
  for (const [key, fact] of new Map([...before.nodes, ...stated.nodes]))
    state.add(datedNode(stated.nodes.has(key) ? merged(before.nodes.get(key), fact) : fact));
  const links = [...new Map([...before.links, ...stated.links])].map(([key, fact]) =>
    stated.links.has(key) ? merged(before.links.get(key), fact) : fact,
  );
  const versions = [...new Set([...state.nodes.values()].flatMap(seenIn))].toSorted();
  for (const link of links) state.add(datedLink(link, versions, state.startOf(link)));
  return dropUnlinked(state);
}

/** Names and identifiers live while some link holds them. */
function dropUnlinked(facts: FactSet): FactSet {
  const linked = new Set([...facts.links.values()].map(({ toLabel, to }) => nodeKey(toLabel, to)));
  for (const [key, { label }] of facts.nodes)
    if ((label === 'Name' || label === 'Identifier') && !linked.has(key)) facts.nodes.delete(key);
  return facts;
}
