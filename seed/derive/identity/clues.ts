import { nameKey, ownKey, ownParts, splitTradingName } from '../../../src/names.ts';
import type { Role } from '../../../src/identity/spelling.ts';
import type { Printed } from './printed.ts';

/** A name as printed in a role. */
export type PrintedName = Printed & { role: Role };

/** The clue of a number: whoever prints it carries it, or says something of who does. */
export const numberClue = (identifier: string): string => `number ${identifier}`;

/** The clue of a comparable name: of all that are spelt so, and of all that were looked up by it. */
export const nameClue = (key: string): string => `name ${key}`.slice(0, MOST_CHARACTERS);

/** Texts longer than this are no names, and their clues are told apart by what they begin with. */
const MOST_CHARACTERS = 1_000;

/** What a printed name has in it: its numbers, its comparable name, and in its role the names but for a legal form. */
export function cluesIn({ role, raw, identifiers }: PrintedName): string[] {
  const { trading } = splitTradingName(raw);
  const legal = ownParts(raw);
  const bases = [legal.base, ...(trading ? [ownParts(trading).base] : [])];
  const clues = [
    ...identifiers.map(numberClue),
    nameClue(nameKey(legal)),
    ...bases.map((base) => `base ${role} ${base}`),
  ];
  return [...new Set(clues.map((clue) => clue.slice(0, MOST_CHARACTERS)))];
}

/** The clue by which whoever carries one of the numbers beside a name may be meant by other names as well. */
export const nameClueOf = ({ raw }: Pick<Printed, 'raw'>): string => nameClue(ownKey(raw));
