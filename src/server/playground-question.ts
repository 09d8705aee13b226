import type { PlaygroundQuestion } from '../playground/question.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { variablesFrom } from '../saved-query/variables.ts';

/** A question's variables as its examples give them. */
export const exampleVariables = (question: SavedQuestion): Record<string, unknown> =>
  variablesFrom(
    question,
    new Map(question.variables.flatMap(({ name, example }) => (example ? [[name, example] as const] : []))),
  );

/** A saved question as the playground opens it. */
export const playgroundQuestion = (question: SavedQuestion): PlaygroundQuestion => ({
  slug: question.slug,
  title: question.title,
  document: question.source,
  variables: exampleVariables(question),
});
