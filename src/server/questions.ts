import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { savedQuestions, type SavedQuestion } from '../saved-query/document.ts';

/** Where the contracts are: the schema, and below it the saved questions. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('../../schema', import.meta.url));

/** Where the saved questions are kept. */
export const SAVED_QUESTIONS = join(SCHEMA_FOLDER, 'saved-queries');

type Questions = ReadonlyMap<string, SavedQuestion>;

const known = new WeakMap<GraphQLSchema, Questions>();

/** The saved questions as they are served, read once for each schema. */
export function questionsOf(schema: GraphQLSchema): Questions {
  const questions = known.get(schema) ?? savedQuestions(SAVED_QUESTIONS, schema);
  known.set(schema, questions);
  return questions;
}
