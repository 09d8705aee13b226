import { createHash } from 'node:crypto';
import { nameKey, nameParts, type NameParts } from '../names.ts';

/** What a printed name is in a record: who buys, or who supplies. */
export type Role = 'BUYER' | 'SUPPLIER';

export const ROLES: readonly Role[] = ['BUYER', 'SUPPLIER'];

/** Equal for spellings of one name in one role: case, punctuation and the way a legal form is written do not count. */
export const ruleKey = (role: Role, spelling: string): string => ruleKeyOf(role, nameParts(spelling));

/** The same of a name that is taken apart. */
export const ruleKeyOf = (role: Role, parts: NameParts): string => `${role} ${nameKey(parts)}`;

/** The id of the one decision there may be on a spelling in a role. */
export const decisionId = (role: Role, spelling: string): string =>
  createHash('sha256').update(ruleKey(role, spelling)).digest('hex').slice(0, 12);
