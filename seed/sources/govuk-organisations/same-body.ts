import { FactSet, type LinkFact, type NodeFact } from '../../store/facts.ts';
import { idOfSlug } from './transform.ts';

const organisations = (facts: FactSet): NodeFact[] =>
  [...facts.nodes.values()].filter(({ label }) => label === 'Organisation');

/** For each body known by slug alone on one side: the id the other side knows the slug by, from its content id. */
function betterIds(facts: FactSet, other: FactSet): Map<string, string> {
  const known = new Map(organisations(other).map(({ id, values }) => [idOfSlug(String(values['slug'])), id]));
  return new Map(
    organisations(facts).flatMap(({ id }) => {
      const better = known.get(id);
      return better && better !== id ? [[id, better] as const] : [];
    }),
  );
}

/** Ids of names begin with their organisation's; those of identifiers and datasets do not. */
const under =
  (ids: ReadonlyMap<string, string>) =>
  (id: string): string => {
    const [owner = '', ...rest] = id.split('|');
    return [ids.get(owner) ?? owner, ...rest].join('|');
  };

function renamed(facts: FactSet, ids: ReadonlyMap<string, string>): FactSet {
  if (ids.size === 0) return facts;
  const rename = under(ids);
  const result = new FactSet();
  const node = (fact: NodeFact): NodeFact => ({ ...fact, id: rename(fact.id), record: rename(fact.record) });
  const link = (fact: LinkFact): LinkFact => {
    const { locator } = fact.values;
    const values = typeof locator === 'string' ? { ...fact.values, locator: rename(locator) } : fact.values;
    return { ...fact, values, from: rename(fact.from), to: rename(fact.to), record: rename(fact.record) };
  };
  for (const fact of facts.nodes.values()) result.add(node(fact));
  for (const fact of facts.links.values()) result.add(link(fact));
  return result;
}

/**
 * Some years' files lack content ids. A body such a file knows by its slug is the body another file knows
 * by the same slug and a content id; it then goes by the content id, whichever file came first.
 */
export const oneIdEach = (stored: FactSet, stated: FactSet): { stored: FactSet; stated: FactSet } => ({
  stored: renamed(stored, betterIds(stored, stated)),
  stated: renamed(stated, betterIds(stated, stored)),
});
