import type { Given, Question } from '../question.ts';

/** A question as one document for @neo4j/graphql. */
export type Asked = {
  document: string;
  variables: Given;
  /** The data of its document as the rows that its statement gives. */
  rows: (data: never) => Given[];
  /** Of a question asked page after page: with what the next page is asked, after so many. */
  next?: (data: never, pages: number) => Given | null;
};

export type AskedOf = (question: Question) => Asked | undefined;
