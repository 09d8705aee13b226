import type { Mentioned } from './mention.ts';
import { numbersOf } from './numbers.ts';
import { resolveAll } from './resolve.ts';
import {
  knownByName,
  onEachDay,
  type DatedKnowledge,
  type DatedResolution,
} from '../../../src/identity/resolve.ts';
import { ROLES, type Role } from '../../../src/identity/spelling.ts';

/** By role and mention: whom each printed name means, in the order of days and ids. */
export type Resolutions = ReadonlyMap<Role, ReadonlyMap<string, readonly DatedResolution[]>>;

/** Resolves all printed names there are, for a number printed beside one name says who another is. */
export function resolutionsOf(
  mentions: ReadonlyMap<Role, readonly Mentioned[]>,
  knowledge: DatedKnowledge,
): Resolutions {
  const bodiesOf = (raw: string): string[] =>
    ROLES.map((role) => onEachDay(knowledge, (known) => [knownByName(role, raw, known) ?? []].flat()))
      .find((found) => found.length > 0)
      ?.map(({ organisationId }) => organisationId) ?? [];
  const numbers = numbersOf([...mentions.values()].flat(), bodiesOf);
  return new Map(
    [...mentions].map(([role, printed]) => [role, resolveAll(role, printed, { ...knowledge, numbers })]),
  );
}
