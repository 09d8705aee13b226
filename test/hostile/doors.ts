import type { Chance } from './chance.ts';
import { TO_GRAPHQL } from './graphql-door.ts';
import { ODDITIES } from './oddities.ts';
import { TO_OTHERS } from './question-doors.ts';
import type { Operation, Sent } from './sending.ts';

const ALL: readonly Sent[] = [
  ...TO_GRAPHQL,
  ...TO_OTHERS,
  [3, 'HTTP', 'oddities', (_turn, chance) => chance.pick(ODDITIES)],
];
const SHARES = ALL.reduce((sum, [share]) => sum + share, 0);

/** The operation of that number: the same for the same number and chance. */
export function operationAt(turn: number, chance: Chance): Operation {
  let left = chance.below(SHARES);
  const [, door, kind, make] = ALL.find(([share]) => (left -= share) < 0)!;
  return { door, kind, ...make(turn, chance) };
}
