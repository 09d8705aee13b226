import { makeExecutableSchema } from '@graphql-tools/schema';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from './resolvers.ts';

const FOLDER = fileURLToPath(new URL('../../schema', import.meta.url));

/** Where the saved questions are kept. */
export const SAVED_QUESTIONS = join(FOLDER, 'saved-queries');

/** The schema of schema/*.graphql with every resolver. */
export function executableSchema(): GraphQLSchema {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted();
  const typeDefs = files.map((file) => readFileSync(join(FOLDER, file), 'utf8'));
  return makeExecutableSchema({
    typeDefs,
    resolvers: resolvers as never,
    inheritResolversFromInterfaces: false,
  });
}
