import { ratio, token_sort_ratio } from 'fuzzball';
import type { SearchMatch } from '../../generated/schema-types.ts';
import type { Hit } from '../domain/finder.ts';
import type { OrderedRow } from '../graphql/ordered.ts';
import { byPlace } from '../graphql/sorted.ts';
import { acronymKey } from '../acronym.ts';
import { isReadable, normalised } from '../normalised.ts';
import { nameParts } from '../names.ts';

/** A hit with how it matched, from 0 to 100 how alike the text that matched is, and its place among all: the least number first, then by name, kind and key. */
export type Ranked = Omit<Hit, 'id'> & OrderedRow & { key: string; match: SearchMatch; alike: number };

const isSameName = (query: string, name: string): boolean => {
  if (normalised(query) === normalised(name)) return true;
  const [asked, given] = [nameParts(query), nameParts(name)];
  return asked.base === given.base && (asked.form === '' || asked.form === given.form);
};

function matchOf(hit: Hit, query: string, isForgiving: boolean): SearchMatch {
  if (hit.field === 'IDENTIFIER') return 'IDENTIFIER';
  if (hit.field === 'ACRONYM' && acronymKey(hit.matchedName) === acronymKey(query)) return 'ACRONYM';
  if (isReadable(hit.matchedName) && isSameName(query, hit.matchedName)) return 'EXACT_NAME';
  return isForgiving ? 'ONE_LETTER_WRONG' : 'WORDS';
}

/** Whether a thing is named exactly as was asked. */
export const isNamed = ({ match }: Ranked): boolean => !['WORDS', 'ONE_LETTER_WRONG'].includes(match);

const LONGEST_COMPARED = 200;
/** For each power of ten of what the graph has of a thing, it is as if its name were so much more alike, of 100. */
const A_POWER_OF_TEN = 5;
const TIER = 1_000;
const TIERS: Readonly<Record<SearchMatch, number>> = {
  IDENTIFIER: 1,
  EXACT_NAME: 1,
  ACRONYM: 1,
  WORDS: 2,
  ONE_LETTER_WRONG: 3,
};

const powersOfTen = (weight: number): number => (weight > 0 ? String(weight).length : 0);

/** From 0 to 100: how alike a text is to what was asked, in whichever order its words are. */
function likeness(query: string, text: string): number {
  const [asked, given] = [normalised(query), normalised(text.slice(0, LONGEST_COMPARED))];
  return Math.max(ratio(asked, given), token_sort_ratio(asked, given));
}

/** A hit ranked for what was asked: exact before partial, then by likeness and by weight. */
export function ranked(hit: Hit, query: string, isForgiving: boolean): Ranked {
  const match = matchOf(hit, query, isForgiving);
  const tier = TIERS[match];
  const alike = tier === 1 ? 100 : likeness(query, hit.matchedName);
  const goodness = alike + A_POWER_OF_TEN * powersOfTen(hit.weight);
  return {
    ...hit,
    key: hit.id,
    match,
    alike,
    number: BigInt((tier + 1) * TIER - goodness),
    text: normalised(hit.name),
    id: `${hit.kind} ${hit.id}`,
  };
}

/** Hits in their order, each thing once: by the text that matched best. */
export function inOrder(hits: readonly Ranked[]): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const hit of hits.toSorted(byPlace)) if (!best.has(hit.id)) best.set(hit.id, hit);
  return [...best.values()];
}
