import {
  buildSchema,
  findBreakingChanges,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import { invariant } from '../errors.ts';

/** The schema as it is published: every type, field and description, in alphabetical order. */
export const publishedSdl = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;

const SCALAR_TYPES = z.object({ input: z.string(), output: z.string() });

/** What each scalar of ours is in TypeScript, as a client sends it and as it gets it, in alphabetical order. */
export function publishedScalars(schema: GraphQLSchema): Record<string, z.output<typeof SCALAR_TYPES>> {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  return Object.fromEntries(
    own
      .map(({ name, extensions }) => {
        const said = SCALAR_TYPES.safeParse(extensions['typescript']);
        invariant(said.success, `the scalar ${name} says what it is in TypeScript`);
        return [name, said.data] as const;
      })
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}

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
