import type { Mentioned } from './mention.ts';
import { numbersOf } from './numbers.ts';
import { resolveAll } from './resolve.ts';
import { knownByName, type Knowledge, type Resolution } from '../../../src/identity/resolve.ts';
import { ROLES, type Role } from '../../../src/identity/spelling.ts';

/** By role and mention: whom each printed name means, in the order of their ids. */
export type Resolutions = ReadonlyMap<Role, ReadonlyMap<string, readonly Resolution[]>>;

/** Resolves all printed names there are, for a number printed beside one name says who another is. */
export function resolutionsOf(
  mentions: ReadonlyMap<Role, readonly Mentioned[]>,
  knowledge: Knowledge,
): Resolutions {
  const bodyOf = (raw: string): string | null =>
    ROLES.flatMap((role) => knownByName(role, raw, knowledge)?.organisationId ?? [])[0] ?? null;
  const numbers = numbersOf([...mentions.values()].flat(), bodyOf);
  return new Map(
    [...mentions].map(([role, printed]) => [role, resolveAll(role, printed, { ...knowledge, numbers })]),
  );
}
