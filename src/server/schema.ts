import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, isScalarType } from 'graphql';
import { takeBlanksForNone } from '../graphql/blanks.ts';
import { schemaOfFiles } from '../graphql/schema-files.ts';
import type { Subject } from '../playground/subject.ts';
import { DOMAINS } from './domains.ts';
import { SCHEMA_FOLDER } from './questions.ts';
import { resolvers } from './resolvers.ts';
import { subjectsOfFiles } from './subjects.ts';

export { SAVED_QUESTIONS } from './questions.ts';

/** A scalar's resolver says nothing of what the scalar means, and graphql-tools puts that nothing in the place of the SDL's words. */
function describeScalars(schema: GraphQLSchema, typeDefs: DocumentNode): GraphQLSchema {
  for (const declared of Object.values(buildASTSchema(typeDefs).getTypeMap())) {
    const type = schema.getType(declared.name);
    if (!isScalarType(declared) || !isScalarType(type)) continue;
    type.description = declared.description;
    type.specifiedByURL = declared.specifiedByURL;
  }
  return schema;
}

/** The schema of schema/*.graphql with every resolver. */
export function executableSchema(): GraphQLSchema {
  const typeDefs = schemaOfFiles(SCHEMA_FOLDER);
  const schema = makeExecutableSchema({ typeDefs, resolvers, inheritResolversFromInterfaces: false });
  return takeBlanksForNone(describeScalars(schema, typeDefs));
}

/** What the schema is about, in the order of the domains. */
export const schemaSubjects = (): Subject[] =>
  subjectsOfFiles(
    SCHEMA_FOLDER,
    DOMAINS.map(({ name }) => name),
  );
