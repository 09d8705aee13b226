/** A saved question as the playground needs it: the document as published and the variables it opens with. */
export type PlaygroundQuestion = {
  slug: string;
  title: string;
  document: string;
  variables: Readonly<Record<string, unknown>>;
};

/** The question the project was founded on; the playground opens with it, or with the first when it is absent. */
export const FOUNDING_SLUG = 'smes-across-bodies';
