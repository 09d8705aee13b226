import { FOUNDING_SLUG, type PlaygroundQuestion } from '../question.ts';

/** What the page opens with. `answer` says whether to send it at once: only published questions are. */
export type Opening = { query: string; variables: string; answer: boolean };

/** The variables of a question as the editor shows them. */
export const variablesText = (variables: unknown): string => JSON.stringify(variables, null, 2);

const openingOf = ({ document, variables }: PlaygroundQuestion): Opening => ({
  query: document,
  variables: variablesText(variables),
  answer: true,
});

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
  const slug = new URLSearchParams(search).get('question');
  const asked = questions.find((question) => question.slug === slug);
  return asked ? openingOf(asked) : null;
}

/** The founding question, for whoever comes without asking for anything. */
export function foundingOpening(questions: readonly PlaygroundQuestion[]): Opening | null {
  const founding = questions.find(({ slug }) => slug === FOUNDING_SLUG) ?? questions[0];
  return founding ? openingOf(founding) : null;
}

/** An address that opens the playground with this document and these variables. */
export const linkTo = (query: string, variables: string): string =>
  `/playground#${new URLSearchParams({ query, variables }).toString()}`;
