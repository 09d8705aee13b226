import type { SearchKind } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Found as FoundBy, Search } from '../domain/finder.ts';
import { either, searchText } from '../graph/full-text.ts';
import { isNear } from '../identity/near.ts';
import { isOwnName } from '../names.ts';
import { normalised } from '../normalised.ts';
import { inOrder, isNamed, ranked, type Ranked } from './rank.ts';

/** Texts that each finder looks at. */
const CANDIDATES = 300;
const MOST_CHARACTERS = 200;

export type Found = { hits: readonly Ranked[]; isComplete: boolean };
type Asked = { query: string; kinds: ReadonlySet<SearchKind>; isForgiving: boolean };

const NOTHING: Found = { hits: [], isComplete: true };

/** What is asked of finders; null without a word. */
function searchFor({ query, kinds, isForgiving }: Asked): Search | null {
  const typed = searchText(query, { isForgiving });
  const nameText = searchText(normalised(query), { isForgiving });
  if (!typed || !nameText) return null;
  const text = either(typed, nameText);
  return { text, nameText, reference: query.trim(), kinds, candidates: CANDIDATES };
}

/** What one asking of the finders finds, each thing once. */
async function foundOnce(asked: Asked, { graph, finders, loaders }: Context): Promise<Found> {
  const search = searchFor(asked);
  if (!search) return NOTHING;
  const { kinds, query, isForgiving } = asked;
  const wanted = finders.filter((finder) => finder.kinds.some((kind) => kinds.has(kind)));
  const found: readonly FoundBy[] = await Promise.all(wanted.map(({ find }) => find(graph, search, loaders)));
  const hits = found.flatMap((one) => one.hits).filter(({ kind }) => kinds.has(kind));
  return {
    hits: hits.map((hit) => ranked(hit, query, isForgiving)),
    isComplete: found.every(({ isAll }) => isAll),
  };
}

/** Slips of the pen that a file prints: they would hide the body they are of, where they are written as is searched for. */
const slipsIn = (hits: readonly Ranked[]): readonly Ranked[] => {
  const bodies = hits.filter(({ kind }) => kind === 'ORGANISATION');
  return bodies.every(({ key }) => isOwnName(key)) ? bodies : [];
};

/** The kinds in which a letter may be wrong: nothing is found as it is written, and nothing is named exactly so. */
function kindsToForgive(kinds: ReadonlySet<SearchKind>, hits: readonly Ranked[]): Set<SearchKind> {
  if (hits.some(isNamed)) return new Set();
  const found = new Set(hits.map(({ kind }) => kind));
  return new Set([...kinds].filter((kind) => !found.has(kind)));
}

/** All that words find, the best first: as they are written, and with a letter wrong where that is forgiven. */
export async function foundFor(
  { query: typed, kinds }: Omit<Asked, 'isForgiving'>,
  context: Context,
): Promise<Found> {
  const query = typed.slice(0, MOST_CHARACTERS);
  const written = await foundOnce({ query, kinds, isForgiving: false }, context);
  const slips = slipsIn(written.hits);
  const forgiven = kindsToForgive(kinds, written.hits);
  if (slips.length > 0) forgiven.add('ORGANISATION');
  if (forgiven.size === 0) return { ...written, hits: inOrder(written.hits) };
  const near = await foundOnce({ query, kinds: forgiven, isForgiving: true }, context);
  const isMeant = ({ kind, key, matchedName }: Ranked): boolean =>
    kind !== 'ORGANISATION' ||
    slips.length === 0 ||
    (!isOwnName(key) && slips.some((slip) => isNear(slip.matchedName, matchedName)));
  return {
    hits: inOrder([...written.hits, ...near.hits.filter(isMeant)]),
    isComplete: written.isComplete && near.isComplete,
  };
}

/** Whom an import would take a printed name for, whose words alone are in no name: “Ministry of Justice (MoJ)”. */
async function meantBy(
  query: string,
  kinds: ReadonlySet<SearchKind>,
  { loaders }: Context,
): Promise<readonly Ranked[]> {
  const body = kinds.has('ORGANISATION') ? await loaders.organisation.meant(query) : null;
  if (!body) return [];
  const { id, name } = body;
  const hit = { kind: 'ORGANISATION', id, name, matchedName: query, field: 'OTHER_NAME', weight: 0 } as const;
  return [ranked(hit, query, false)];
}

/** The same, and where words as they are written find nothing, whom an import would take them for. */
export async function foundOrMeant(asked: Omit<Asked, 'isForgiving'>, context: Context): Promise<Found> {
  const found = await foundFor(asked, context);
  if (found.hits.some(({ match }) => match !== 'ONE_LETTER_WRONG')) return found;
  const meant = await meantBy(asked.query.slice(0, MOST_CHARACTERS), asked.kinds, context);
  const others = found.hits.filter(
    ({ kind, key }) => !meant.some((one) => one.kind === kind && one.key === key),
  );
  return { ...found, hits: [...meant, ...others] };
}
