/** As files print it whose UTF-8 was read as Latin-1 or Windows-1252. */
const TWICE_ENCODED_APOSTROPHE = /â(?:\u{80}[\u{98}\u{99}]|€[˜™])/gu;

/** The longest published names have some 250 characters; to take a longer text apart by rules costs its square. */
const MOST_READABLE = 400;

/** Whether a text is short enough to be read as a name by more than its letters. */
export const isReadable = (text: string): boolean => text.length <= MOST_READABLE;

/**
 * A name in the form in which two spellings of it are equal: case, accents, punctuation, `&`, blanks between
 * initials and the leading or trailing article do not count, and `Her Majesty's` is `HM`. Empty when the name holds no
 * letter or digit.
 */
export function normalised(name: string): string {
  const words = name
    .replaceAll(TWICE_ENCODED_APOSTROPHE, "'")
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’‘`]/gu, '')
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/(?<=^| )(?:her|his) majest(?:ys|ies)(?= )/g, 'hm')
    .replaceAll(/(?<=^| )\p{L}(?: \p{L})+(?=$| )/gu, (initials) => initials.replaceAll(' ', ''));
  return words.replace(/^the (?=.)/, '').replace(/(?<=.) the$/, '');
}

/** A word of a source, such as a status, as such words are compared: `award_notice` and “Award notice” are `awardNotice`. */
export const comparedWord = (word: string): string => word.toLowerCase().replaceAll(/[-_ ]/g, '');

/** A service as notices name it: “Find a Tender” is `find-a-tender`. */
export const serviceNamed = (name: string): string => name.trim().toLowerCase().replaceAll(/[_ ]/g, '-');

/** Texts of a list that say something: an empty one names nothing. */
export const said = (texts: readonly string[] | null | undefined): readonly string[] =>
  (texts ?? []).filter((text) => text.trim() !== '');

/** The words of a text as names are compared; none of an empty one. */
export const wordsIn = (text: string | null | undefined): string[] =>
  normalised(text ?? '')
    .split(' ')
    .filter(Boolean);

/** The words of each of some texts; a text of none, such as “-”, would be in every name. */
export const wordsOfEach = (texts: readonly string[] | null | undefined): { words: string[] }[] =>
  (texts ?? []).map((text) => ({ words: wordsIn(text) })).filter(({ words }) => words.length > 0);
