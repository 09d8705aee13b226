import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { takeBlanksForNone } from '../graphql/blanks.ts';
import { schemaOfFiles } from '../graphql/schema-files.ts';
import type { Subject } from '../playground/subject.ts';
import { DOMAINS } from './domains.ts';
import { SCHEMA_FOLDER } from './questions.ts';
import { resolvers } from './resolvers.ts';
import { subjectsOfFiles } from './subjects.ts';

export { SAVED_QUESTIONS } from './questions.ts';

/** The schema of schema/*.graphql with every resolver. */
export function executableSchema(): GraphQLSchema {
  return takeBlanksForNone(
    makeExecutableSchema({
      typeDefs: schemaOfFiles(SCHEMA_FOLDER),
      resolvers,
      inheritResolversFromInterfaces: false,
    }),
  );
}

/** What the schema is about, in the order of the domains. */
export const schemaSubjects = (): Subject[] =>
  subjectsOfFiles(
    SCHEMA_FOLDER,
    DOMAINS.map(({ name }) => name),
  );
