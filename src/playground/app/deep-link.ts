import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { STARTERS, type PlaygroundQuestion } from '../question.ts';

/** What the page opens with. `answer` says whether to send it at once: only published questions are. */
export type Opening = { query: string; variables: string; answer: boolean };

/** The variables of a question as the editor shows them. */
export const variablesText = (variables: unknown): string => JSON.stringify(variables, null, 2);

const openingOf = ({ document, variables }: PlaygroundQuestion): Opening => ({
  query: document,
  variables: variablesText(variables),
  answer: true,
});

const slugIn = (search: string): string | null => new URLSearchParams(search).get('question');

const tidied = (variables: string): string => {
  try {
    return variablesText(JSON.parse(variables));
  } catch {
    return variables; // shown as it came: the editor marks what is wrong with it
  }
};

/**
 * What an address asks for: `#query=…&variables=…` (never sent unasked: anyone can write such a link),
 * `?question=<slug>`, or nothing.
 */
export function openingFrom(
  { search, hash }: { search: string; hash: string },
  questions: readonly PlaygroundQuestion[],
): Opening | null {
  const typed = new URLSearchParams(hash.slice(1));
  const query = typed.get('query');
  if (query) return { query, variables: tidied(typed.get('variables') ?? '{}'), answer: false };
  const asked = questions.find(({ slug }) => slug === slugIn(search));
  return asked ? openingOf(asked) : null;
}

/** What whoever comes without asking for anything begins with: the starters there are, else the first question. */
export function starters(questions: readonly PlaygroundQuestion[]): Opening[] {
  const known = STARTERS.flatMap((starter) => questions.find(({ slug }) => slug === starter) ?? []);
  return (known.length > 0 ? known : questions.slice(0, 1)).map(openingOf);
}

/** A question that an address asks for and nobody knows, with the one it may mean; null when it asks for none such. */
export function unknownQuestion(
  search: string,
  questions: readonly PlaygroundQuestion[],
): { slug: string; nearest: PlaygroundQuestion | null } | null {
  const slug = slugIn(search);
  if (slug === null || questions.some((question) => question.slug === slug)) return null;
  const [near] = suggestionList(
    slug,
    questions.map((question) => question.slug),
  );
  const meant = (question: PlaygroundQuestion): boolean =>
    near === undefined ? slug !== '' && question.slug.includes(slug) : question.slug === near;
  return { slug, nearest: questions.find(meant) ?? null };
}

/** An address that opens the playground with this document and these variables. */
export const linkTo = (query: string, variables: string): string =>
  `/playground#${new URLSearchParams({ query, variables }).toString()}`;
