import { namesNobody } from '../../../src/identity/non-names.ts';
import { idOfIdentifier, ownKeys } from '../../../src/names.ts';
import type { Printed } from './printed.ts';
import { soleOf } from './sole.ts';

/** Who carries a number, and who goes by a name that only one carrier of a number has, as it is written or alike. */
export type Numbers = {
  byIdentifier: ReadonlyMap<string, string>;
  byName: Readonly<Record<Way, ReadonlyMap<string, string>>>;
};

type Way = keyof ReturnType<typeof ownKeys>;

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
  const named = [...groups].flatMap(([root, members]) =>
    members
      .filter(({ raw }) => !namesNobody(raw))
      .map(({ raw }) => ({ ...ownKeys(raw), organisationId: organisations.get(root)! })),
  );
  const carriersBy = (way: Way): Map<string, string> =>
    soleOf(named.map((one) => [one[way], one.organisationId] as const));
  return {
    byIdentifier: new Map([...roots].map(([identifier, root]) => [identifier, organisations.get(root)!])),
    byName: { written: carriersBy('written'), alike: carriersBy('alike') },
  };
}
