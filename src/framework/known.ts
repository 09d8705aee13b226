import { ratio } from 'fuzzball';
import { BuyergraphError } from '../errors.ts';

type Named = { id: string; name: string };

const NEAREST = 3;

/**
 * The slug of one of some things that a text names, by slug or name but for case.
 * @throws BuyergraphError BAD_USER_INPUT with the nearest three, when it names none.
 */
export function slugAmong(all: readonly Named[], text: string, kind: string): string {
  const asked = text.trim().toLowerCase();
  const found = all.find(({ id, name }) => id === asked || name.toLowerCase() === asked);
  if (found) return found.id;
  const nearest = all
    .map(({ id, name }) => ({ id, alike: Math.max(ratio(asked, id), ratio(asked, name.toLowerCase())) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, NEAREST)
    .map(({ id }) => id);
  const instead =
    nearest.length > 0 ? ` Nearest: ${nearest.join('; ')}.` : ' None is loaded; import frameworks.';
  throw new BuyergraphError('BAD_USER_INPUT', `No ${kind} is known as “${text.slice(0, 100)}”.${instead}`);
}
