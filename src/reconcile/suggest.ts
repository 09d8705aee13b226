import type { Context } from '../domain/context.ts';
import { graphReference } from '../perimeter/node.ts';
import { foundFor } from '../search/node.ts';
import { assertAtMost, LIMITS } from './limits.ts';
import { PROPERTIES } from './properties.ts';
import { wholeNumber } from './given.ts';
import { thingsOf } from './sources.ts';
import { describe, idOf, TYPES, typesOf } from './things.ts';

/** One suggestion; `notable` are the types of a thing. */
type Suggestion = {
  id: string;
  name: string;
  description?: string;
  notable?: { id: string; name: string }[];
};
type Suggestions = { result: Suggestion[] };

const KINDS = new Set(['ORGANISATION', 'SUPPLIER'] as const);

/** What was typed so far, and how many suggestions to leave out. */
function typedIn(given: URLSearchParams): { prefix: string; cursor: number } {
  const prefix = (given.get('prefix') ?? '').trim();
  assertAtMost(LIMITS.characters, prefix.length, 'Characters of prefix');
  return { prefix, cursor: wholeNumber(given, 'cursor', 0) };
}

const page = <T>(all: readonly T[], cursor: number): T[] => all.slice(cursor, cursor + LIMITS.suggestions);

/** Things as search finds them while somebody types, or by the id of one. */
export async function suggestEntities(given: URLSearchParams, context: Context): Promise<Suggestions> {
  const { prefix, cursor } = typedIn(given);
  const { hits } = await foundFor({ query: graphReference(prefix), kinds: KINDS }, context);
  const shown = page(hits, cursor);
  const things = await thingsOf(
    shown.map(({ key }) => key),
    context,
  );
  return {
    result: shown.flatMap(({ key }) => {
      const thing = things.get(key);
      if (!thing) return [];
      return [{ id: idOf(thing), name: thing.name, description: describe(thing), notable: typesOf(thing) }];
    }),
  };
}

/** Those of a list in whose id, or in a word of whose name, what was typed begins. */
function suggested(all: readonly Suggestion[], given: URLSearchParams): Suggestions {
  const { prefix, cursor } = typedIn(given);
  const typed = prefix.toLowerCase();
  const begins = ({ id, name }: Suggestion): boolean =>
    id.startsWith(typed) || ` ${name.toLowerCase()}`.includes(` ${typed}`);
  return { result: page(all.filter(begins), cursor) };
}

export const suggestTypes = (given: URLSearchParams): Suggestions => suggested(TYPES, given);

export const suggestProperties = (given: URLSearchParams): Suggestions =>
  suggested(
    PROPERTIES.map(({ id, name, about }) => ({ id, name, description: about })),
    given,
  );
