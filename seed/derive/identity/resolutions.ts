import type { Mentioned } from './mention.ts';
import { numbersOf } from './numbers.ts';
import type { PrintedName } from './clues.ts';
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

/** The other names that say something of those to be resolved, and who is told by which comparable names one was looked up. */
export type Around = { names: readonly PrintedName[]; lookedUp: (mentionId: string, key: string) => void };

const ALONE: Around = { names: [], lookedUp: () => undefined };

/**
 * Resolves printed names: a number printed beside one says who another is, so that all there are have to be given, or
 * `around` all that share a clue with them.
 */
export function resolutionsOf(
  mentions: ReadonlyMap<Role, readonly Mentioned[]>,
  knowledge: DatedKnowledge,
  around: Around = ALONE,
): Resolutions {
  const bodiesOf = (raw: string): string[] =>
    ROLES.map((role) => onEachDay(knowledge, (known) => [knownByName(role, raw, known) ?? []].flat()))
      .find((found) => found.length > 0)
      ?.map(({ organisationId }) => organisationId) ?? [];
  const numbers = numbersOf([...[...mentions.values()].flat(), ...around.names], bodiesOf);
  return new Map(
    [...mentions].map(([role, printed]) => {
      const others = around.names.filter((one) => one.role === role);
      return [role, resolveAll(role, printed, { ...knowledge, numbers, others, lookedUp: around.lookedUp })];
    }),
  );
}
