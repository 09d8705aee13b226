import { ratio } from 'fuzzball';
import { misspeltText } from '../graph/full-text.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { GraphReader } from '../graph/reader.ts';
import { isReadable, normalised } from '../normalised.ts';
import { isNear } from './near.ts';

const NEAREST = 3;
/** Names looked at, of which the most alike are told. */
export const CANDIDATES = 240;

type Looked = RowOf<'search-names'>;
type Near = Pick<Looked, 'id' | 'matchedName'> & {
  /** From 0 to 100. */
  alike: number;
};

/** What is looked for to find names near a text; null when it has no word, or is too long to be a name. */
export const nearSearch = (text: string) => {
  const words = isReadable(text) ? misspeltText(text) : null;
  return words === null ? null : { text: words, reference: '' };
};

/** Of what that found, those in a role whose names are the most alike to a text, each once; at most three. */
export function nearestOf(
  found: readonly Looked[],
  reference: string,
  role: 'BUYER' | 'SUPPLIER',
): readonly Near[] {
  const inRole = found.filter(({ isBuyer, isSupplier }) => (role === 'BUYER' ? isBuyer : isSupplier));
  const asked = normalised(reference);
  const alike = inRole
    .map(({ id, matchedName }) => ({ id, matchedName, alike: ratio(asked, normalised(matchedName)) }))
    .toSorted((a, b) => b.alike - a.alike);
  return alike.filter(({ id }, place) => alike.findIndex((one) => one.id === id) === place).slice(0, NEAREST);
}

/** The names of buyers, or of suppliers, that come nearest to a text that means nobody; at most three. */
export async function nearestNames(
  graph: GraphReader,
  reference: string,
  role: 'BUYER' | 'SUPPLIER',
): Promise<string[]> {
  const search = nearSearch(reference);
  if (!search) return [];
  const searches = [{ ...search, key: '' }];
  const found = await graph.read('search-names', { searches, candidates: CANDIDATES });
  return nearestOf(found, reference, role).map(({ matchedName }) => matchedName);
}

/** The body of a register for which a name that no register knows may be a slip of the pen, if there is one. */
export async function nearBodies(graph: GraphReader, name: string): Promise<string[]> {
  const text = isReadable(name) ? misspeltText(name) : null;
  const found = text ? await graph.read('nearest-bodies', { searches: [{ key: name, text }] }) : [];
  return found.flatMap((body) => (isNear(name, body.name) ? [body.name] : []));
}
