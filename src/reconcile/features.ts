import type { SearchMatch } from '../../generated/schema-types.ts';
import type { ReferenceMethod } from '../identity/reference.ts';
import { WORTH } from '../identity/resolve.ts';
import type { Link } from './linked.ts';

/** Why somebody is a candidate, and what speaks for or against it: a boolean or a number, as the specification has it. */
export type Feature = { id: string; value: boolean | number };

/** How well a candidate fits, from 0 to 100, and why. */
export type Fit = { score: number; features: Feature[] };

const KEYS: Readonly<Partial<Record<ReferenceMethod, number>>> = {
  ID: 100,
  SLUG: 100,
  IDENTIFIER: 100,
  ...WORTH,
};
/** What is only like what is sought stays below every method that links. */
const MOST_UNSURE = 90;
const MOST_ALIKE = MOST_UNSURE - 1;

const named = (method: string): string => method.toLowerCase().replaceAll('_', '-');

/** Of somebody an importer would link. */
export function fitOfLink({ method, doubt }: Link): Fit {
  const score = KEYS[method] ?? MOST_UNSURE;
  return {
    score: doubt ? Math.min(score, MOST_UNSURE) : score,
    features: [{ id: named(method), value: true }, ...(doubt ? [{ id: doubt, value: true }] : [])],
  };
}

/** Of somebody whose name is alike, in the words of search or NEAR. A bare number, a shared name or an acronym decides nothing. */
export function fitOfLikeness(match: SearchMatch | 'NEAR', alike: number): Fit {
  const isNamed = !['WORDS', 'ONE_LETTER_WRONG', 'NEAR'].includes(match);
  return {
    score: isNamed ? MOST_UNSURE : Math.min(Math.round(alike), MOST_ALIKE),
    features: [
      { id: `alike-${named(match)}`, value: true },
      { id: 'likeness', value: Math.round(alike) },
    ],
  };
}

/** With what a wanted property says: null is nothing. Who has another value is no sure match, and fits half as well. */
export function withProperty(fit: Fit, property: string, agrees: boolean | null): Fit {
  if (agrees === null) return fit;
  return {
    score: agrees ? fit.score : Math.min(Math.round(fit.score / 2), MOST_UNSURE),
    features: [...fit.features, { id: `property-${property}`, value: agrees }],
  };
}
