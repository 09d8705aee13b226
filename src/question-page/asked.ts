import { givenIn } from '../saved-query/address.ts';
import type { SavedQuestion } from '../saved-query/document.ts';

/** What the address of a question's page asks: texts of its variables, and after which row to begin. */
export type PageAsked = { given: ReadonlyMap<string, string>; after: string | null };

const examplesOf = ({ variables }: SavedQuestion): Map<string, string> =>
  new Map(variables.flatMap(({ name, example }) => (example === null ? [] : [[name, example] as const])));

/**
 * What an address asks; one that asks nothing asks the example, so that a page never opens empty.
 * @throws BuyergraphError BAD_USER_INPUT when a parameter is given twice.
 */
export function pageAskedIn(url: string, question: SavedQuestion): PageAsked {
  const given = givenIn(url);
  const after = given.get('after') || null;
  given.delete('after');
  return { given: given.size > 0 ? given : examplesOf(question), after };
}

/** An address of a question with what was asked; what is empty says something too, unless it is the default. */
export function addressOf(path: string, given: ReadonlyMap<string, string>): string {
  const search = new URLSearchParams([...given]).toString();
  return search ? `${path}?${search}` : path;
}
