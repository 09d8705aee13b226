import type { PlaygroundQuestion } from '../playground/question.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { exampleVariables } from '../saved-query/variables.ts';

/** A saved question as the playground opens it. */
export const playgroundQuestion = (question: SavedQuestion): PlaygroundQuestion => ({
  slug: question.slug,
  title: question.title,
  document: question.source,
  variables: exampleVariables(question),
});
