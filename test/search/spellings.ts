/** How people write a name otherwise than its register does; null where a way does not touch it. */
export type Spelling = (name: string) => string | null;

const changed = (name: string, other: string): string | null => (other === name ? null : other);

/** The longest word of five letters or more, written by a slip. */
const slipped =
  (slip: (word: string) => string): Spelling =>
  (name) => {
    const words = name.match(/\p{L}{5,}/gu) ?? [];
    const longest = words.toSorted((a, b) => b.length - a.length)[0];
    return longest === undefined ? null : changed(name, name.replace(longest, slip(longest)));
  };
const at = (word: string): number => Math.floor(word.length / 2);

export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  'as it is': (name) => name,
  'lower case': (name) => changed(name, name.toLowerCase()),
  'upper case': (name) => changed(name, name.toUpperCase()),
  'and for &': (name) => changed(name, name.replaceAll('&', 'and')),
  '& for and': (name) => changed(name, name.replaceAll(/\band\b/g, '&')),
  'without apostrophes': (name) => changed(name, name.replaceAll(/['’]/g, '')),
  'straight apostrophes': (name) => changed(name, name.replaceAll('’', "'")),
  'round apostrophes': (name) => changed(name, name.replaceAll("'", '’')),
  'without the possessive s': (name) => changed(name, name.replaceAll(/['’]s\b/g, '')),
  'HM written out': (name) => changed(name, name.replace(/\bHM\b/, 'His Majesty’s')),
  'without HM': (name) => changed(name, name.replace(/^HM /, '')),
  'HM with points': (name) => changed(name, name.replace(/\bHM\b/, 'H.M.')),
  'as an index': (name) => changed(name, name.replace(/^(.+ (?:of|for)(?: the)?) (.+)$/, '$2, $1')),
  backwards: (name) => changed(name, name.split(' ').toReversed().join(' ')),
  'without small words': (name) => changed(name, name.replaceAll(/\b(?:of|for|the|and|in|&) /gi, '')),
  'with the': (name) => (/^the /i.test(name) ? null : `The ${name}`),
  'UK written out': (name) => changed(name, name.replace(/\bUK\b/, 'United Kingdom')),
  'United Kingdom as UK': (name) => changed(name, name.replace('United Kingdom', 'UK')),
  'without punctuation': (name) => changed(name, name.replaceAll(/[^\p{L}\p{N}&]+/gu, ' ').trim()),
  'hyphens left out': (name) => changed(name, name.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '')),
  'a hyphen as a blank': (name) => changed(name, name.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' ')),
  'without brackets': (name) => changed(name, name.replaceAll(/\s*\([^)]*\)/g, '')),
  'half typed': (name) => changed(name, name.slice(0, -2)),
  'a letter left out': slipped((word) => word.slice(0, at(word)) + word.slice(at(word) + 1)),
  'a letter twice': slipped((word) => word.slice(0, at(word)) + word.slice(at(word) - 1)),
  'another letter': slipped((word) => `${word.slice(0, at(word))}q${word.slice(at(word) + 1)}`),
  'two letters turned round': slipped(
    (word) =>
      word.slice(0, at(word)) + word.charAt(at(word) + 1) + word.charAt(at(word)) + word.slice(at(word) + 2),
  ),
};
