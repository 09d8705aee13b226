import { namesNobody } from '../../../src/identity/non-names.ts';
import { idOfIdentifier, nameKey, nameParts, splitTradingName } from '../../../src/names.ts';
import type { Printed } from './printed.ts';

/** Who carries a number, and who goes by a name that only one carrier of a number has. */
export type Numbers = {
  byIdentifier: ReadonlyMap<string, string>;
  byName: ReadonlyMap<string, string>;
};

/** Sets that share an identifier are one; the first identifier of each, in order, stands for it. */
function joined(sets: readonly (readonly string[])[]): Map<string, string> {
  const first = new Map<string, string>();
  const rootOf = (identifier: string): string => {
    const next = first.get(identifier) ?? identifier;
    return next === identifier ? identifier : rootOf(next);
  };
  for (const set of sets) {
    const roots = [...new Set(set.map(rootOf))].toSorted();
    for (const root of [...roots, ...set]) first.set(root, roots[0]!);
  }
  return new Map([...first.keys()].map((identifier) => [identifier, rootOf(identifier)]));
}

const only = (values: ReadonlySet<string>): string | null => (values.size === 1 ? [...values][0]! : null);

/**
 * Everybody who carries a number, by all the names printed beside it. A number whose names all mean one registered
 * body is that body's; any other is an organisation known by its number.
 * @param bodiesOf the registered bodies a printed name means, on one day or another.
 */
export function numbersOf(
  printed: readonly Printed[],
  bodiesOf: (raw: string) => readonly string[],
): Numbers {
  const numbered = printed.filter(({ identifiers }) => identifiers.length > 0);
  const roots = joined(numbered.map(({ identifiers }) => identifiers));
  const groups = Map.groupBy(numbered, ({ identifiers }) => roots.get(identifiers[0]!)!);
  const organisations = new Map(
    [...groups].map(([root, members]) => {
      const bodies = new Set(members.flatMap(({ raw }) => bodiesOf(raw)));
      return [root, only(bodies) ?? idOfIdentifier(root)] as const;
    }),
  );
  const names = new Map<string, Set<string>>();
  for (const [root, members] of groups)
    for (const { raw } of members.filter((one) => !namesNobody(one.raw))) {
      const key = nameKey(nameParts(splitTradingName(raw).legal));
      names.set(key, (names.get(key) ?? new Set()).add(organisations.get(root)!));
    }
  return {
    byIdentifier: new Map([...roots].map(([identifier, root]) => [identifier, organisations.get(root)!])),
    byName: new Map([...names].flatMap(([key, ids]) => (only(ids) ? [[key, only(ids)!] as const] : []))),
  };
}
