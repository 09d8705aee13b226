import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLInputField,
  getNullableType,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isObjectType,
} from 'graphql';

type Takes = ReadonlyMap<string, GraphQLInputType>;

const takesOf = (fields: readonly (GraphQLArgument | GraphQLInputField)[]): Takes =>
  new Map(fields.map(({ name, type }) => [name, type]));

/** Of the ways to name one thing exactly one is given, and a blank one names nothing. */
function membersOf(given: GraphQLInputType | undefined): Takes | null {
  // A filter that must be given has conditions that may be left out all the same.
  const type = given && getNullableType(given);
  return isInputObjectType(type) && !type.isOneOf ? takesOf(Object.values(type.getFields())) : null;
}

const isBlank = (value: unknown, type: GraphQLInputType | undefined): boolean =>
  typeof value === 'string' && value.trim() === '' && (type === GraphQLString || type === GraphQLID);

const isGiven = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The same arguments, none in the place of each blank text that may be left out. */
function withoutBlanks(given: Record<string, unknown>, takes: Takes): Record<string, unknown> {
  const cleaned = Object.entries(given).map(([name, value]) => {
    const type = takes.get(name);
    if (isBlank(value, type)) return [name, null] as const;
    const members = membersOf(type);
    return [name, members && isGiven(value) ? withoutBlanks(value, members) : value] as const;
  });
  return Object.fromEntries(cleaned);
}

/**
 * Empty means none given: a blank text for an argument, or a condition of a filter, that may be left out is as if it
 * were null, in every field of the schema. Texts that are required stay as they are, for no thing has an empty name.
 */
export function takeBlanksForNone(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const takes = takesOf(field.args);
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, given: Record<string, unknown>, ...more): unknown =>
        resolve(source, withoutBlanks(given, takes), ...more);
    }
  }
  return schema;
}
