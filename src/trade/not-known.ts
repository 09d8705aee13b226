import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { notKnownSentence, unknownAmong } from '../identity/among.ts';
import type { LineFilter } from './conditions.ts';

/** What lines go through, as conditions name it; '' as a framework is none. */
type Through = Readonly<
  Record<
    keyof Pick<LineFilter, 'families' | 'frameworks' | 'lots' | 'lotCategories'>,
    readonly string[] | null
  >
>;

type Unknown = Readonly<{ kind: string; id: string; sentence: string }>;

/** Those that no source defines, each with the nearest that one does. Lines may name what nothing defines. */
export async function undefinedIn(
  { families, frameworks, lots, lotCategories }: Through,
  { framework: { bySlug, lotById, notKnown, ...all } }: Context['loaders'],
): Promise<Unknown[]> {
  const said = (
    kind: string,
    ids: readonly string[] | null,
    sentenceOf: (id: string) => Promise<string | null>,
  ) =>
    (ids ?? []).filter((id) => id !== '').map(async (id) => ({ kind, id, sentence: await sentenceOf(id) }));
  const found = await Promise.all([
    ...said('FRAMEWORK', frameworks, async (id) =>
      (await bySlug.load(id)) ? null : notKnownSentence(await notKnown.framework(id)),
    ),
    ...said('LOT', lots, async (id) =>
      (await lotById.load(id)) ? null : notKnownSentence(await notKnown.lot(id)),
    ),
    ...said('FAMILY', families, async (id) => unknownAmong(await all.families(), id, 'family of frameworks')),
    ...said('LOT_CATEGORY', lotCategories, async (id) =>
      unknownAmong(await all.categories(), id, 'category of lots'),
    ),
  ]);
  return found.flatMap(({ sentence, ...one }) => (sentence === null ? [] : [{ ...one, sentence }]));
}

/**
 * Refuses what no source defines and no line goes through: leaving it out by mistake would be the total of all.
 * @throws BuyergraphError BAD_USER_INPUT with the nearest that there are.
 */
export async function assertThroughKnown(through: Through, loaders: Context['loaders']): Promise<void> {
  const unknown = await undefinedIn(through, loaders);
  const lines = await Promise.all(
    unknown.map(({ kind, id }) => loaders.trade.lineSpans.through(kind).load(id)),
  );
  const sentences = unknown.filter((_, place) => lines[place]!.length === 0).map(({ sentence }) => sentence);
  if (sentences.length > 0) throw new BuyergraphError('BAD_USER_INPUT', sentences.join(' '));
}
