import type { GraphQLSchema } from 'graphql';

/** Rows of a saved question, in the names of its columns. */
export type SavedRows = readonly Readonly<Record<string, unknown>>[];

/** Values of variables as an address has them; what is null or left out is not given. */
export type GivenTexts = Readonly<Record<string, string | null | undefined>>;

/**
 * All rows of a saved question by its slug; none when nobody is known by a name among the variables.
 * @param schema that of the operation, which a resolver is handed.
 * @throws BuyergraphError BAD_USER_INPUT when there is no such question, or it has no such variable.
 */
export type AnswersSaved = (slug: string, variables: GivenTexts, schema: GraphQLSchema) => Promise<SavedRows>;

/** The same for one schema. */
export type AsksSaved = (slug: string, variables: GivenTexts) => Promise<SavedRows>;
