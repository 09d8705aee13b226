import { makeExecutableSchema } from '@graphql-tools/schema';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { takeBlanksForNone } from '../graphql/blanks.ts';
import { schemaOfFiles } from '../graphql/schema-files.ts';
import type { Subject } from '../playground/subject.ts';
import { DOMAINS } from './domains.ts';
import { resolvers } from './resolvers.ts';
import { subjectsOfFiles } from './subjects.ts';

const FOLDER = fileURLToPath(new URL('../../schema', import.meta.url));

/** Where the saved questions are kept. */
export const SAVED_QUESTIONS = join(FOLDER, 'saved-queries');

/** The schema of schema/*.graphql with every resolver. */
export function executableSchema(): GraphQLSchema {
  return takeBlanksForNone(
    makeExecutableSchema({
      typeDefs: schemaOfFiles(FOLDER),
      resolvers,
      inheritResolversFromInterfaces: false,
    }),
  );
}

/** What the schema is about, in the order of the domains. */
export const schemaSubjects = (): Subject[] =>
  subjectsOfFiles(
    FOLDER,
    DOMAINS.map(({ name }) => name),
  );
