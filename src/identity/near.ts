import { ratio } from 'fuzzball';
import { normalised } from '../normalised.ts';

/** From 0 to 100: how alike two names are at least that may be spellings of one. */
const ALIKE = 90;

/** Whether a printed name may be another spelling of a body’s, or a unit of it: a person should look. Decides nothing. */
export function isNear(printed: string, name: string): boolean {
  const [one, other] = [normalised(printed), normalised(name)];
  const isOfUnit = other.includes(' ') && (one.startsWith(`${other} `) || one.endsWith(` ${other}`));
  return isOfUnit || ratio(one, other) >= ALIKE;
}
