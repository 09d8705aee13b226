import {
  buildSchema,
  findBreakingChanges,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
} from 'graphql';

/** The schema as it is published: every type, field and description, in alphabetical order. */
export const publishedSdl = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;

/**
 * What breaks callers of the published schema and is not announced.
 * Each break is a sentence; a line of CHANGES.md that begins with `- ` and holds it announces it.
 */
export function unannouncedBreaks(published: string, present: GraphQLSchema, changes: string): string[] {
  const announced = changes.split('\n').filter((line) => line.startsWith('- '));
  return findBreakingChanges(buildSchema(published), present)
    .map(({ description }) => description)
    .filter((sentence) => !announced.some((line) => line.includes(sentence)));
}
