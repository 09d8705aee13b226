/** A saved question as the playground needs it: the document as published and the variables it opens with. */
export type PlaygroundQuestion = {
  slug: string;
  title: string;
  document: string;
  variables: Readonly<Record<string, unknown>>;
};

/**
 * The questions the playground opens with, a tab each, for whoever comes without asking for one: the question the project
 * was founded on, and two walks through the graph. The first is shown.
 */
export const STARTERS: readonly string[] = ['smes-across-bodies', 'department-walk', 'category-walk'];
