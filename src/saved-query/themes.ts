import type { SavedQuestion } from './document.ts';

/** What questions are about, in the order they are shown: the word in a question's file, and what it is called. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['selling', 'Selling to public bodies'],
  ['spending', 'What is spent, on whom'],
  ['small-suppliers', 'Small suppliers'],
  ['bodies', 'Bodies and what belongs to them'],
  ['doubting', 'Doubting a figure'],
]);
const OWN = 'Your own';
const OTHER = 'More questions';

type Sorted = Pick<SavedQuestion, 'theme' | 'origin'>;

/** What a question is listed under; those of users have a theme of their own, whatever they say. */
export const themeOf = ({ theme, origin }: Sorted): string =>
  origin === 'project' ? (NAMES.get(theme ?? '') ?? OTHER) : OWN;

/** Things of a theme each, by theme in the order of themes; a theme of which there is none is left out. */
export function byTheme<One extends { theme: string }>(ones: readonly One[]): [string, One[]][] {
  const groups = Map.groupBy(ones, ({ theme }) => theme);
  return [...NAMES.values(), OTHER, OWN].flatMap((name) => {
    const its = groups.get(name);
    return its ? [[name, its] as [string, One[]]] : [];
  });
}
