import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { executableSchema } from '../../src/server/schema.ts';

type Told = { path: string; says: string };

const told = (path: string, { description }: { description?: string | null | undefined }): Told => ({
  path,
  says: description ?? '',
});

/** What the schema says of every field, argument, input and enum value. */
const toldIn = (schema: GraphQLSchema): Told[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type)) return type.getValues().map((value) => told(`${type.name}.${value.name}`, value));
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      told(`${type.name}.${field.name}`, field),
      ...('args' in field ? field.args : []).map((argument: GraphQLArgument) =>
        told(`${type.name}.${field.name}(${argument.name})`, argument),
      ),
    ]);
  });

/** Only to be understood with what stands above it, or no more than the name says. */
const LEANING =
  /^(?:The same (?:by|as)\b|It \w+ the \w+\.$|By \w+\.$|In how many \w+\.$|How many\.$|The (?:first|last) \w+\.$)/;
const leaning = (schema: GraphQLSchema): string[] =>
  toldIn(schema).flatMap(({ path, says }) => (LEANING.test(says) ? [`${path}: ${says}`] : []));

/** Yes or no under one name is one thing, whichever type has it. */
function twoWordings(schema: GraphQLSchema): string[] {
  const wordings = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const { name, description, type: of } of Object.values(type.getFields()))
        if (getNamedType(of).name === 'Boolean')
          wordings.set(name, (wordings.get(name) ?? new Set()).add(description ?? ''));
  return [...wordings].flatMap(([name, said]) => (said.size > 1 ? [name] : []));
}

/**
 * Fields of things that may be null and do not say when. A root field that says nothing is null only beside an error, as
 * the description of Query says.
 */
const silentNulls = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || type === schema.getQueryType()) return [];
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, type: of, description }) =>
      isNonNullType(of) || /\bnull\b/i.test(description ?? '') ? [] : [`${type.name}.${name}`],
    );
  });

test('whatever may be null says when', () => {
  const schema = executableSchema();
  expect(silentNulls(schema)).toEqual([]);
  expect(schema.getQueryType()?.description).toMatch(/is null only beside an error/);
  const silent = buildSchema(
    'type Query { one: One } type One { "Its day." day: Int "Null when none." end: Int }',
  );
  expect(silentNulls(silent)).toEqual(['One.day']);
});

test('each description can be read by itself, and says of a yes or no the same everywhere', () => {
  const schema = executableSchema();
  expect(toldIn(schema).length).toBeGreaterThan(400);
  expect(leaning(schema)).toEqual([]);
  expect(twoWordings(schema)).toEqual([]);
});

test('descriptions that lean on others, and two wordings of one thing, are found', () => {
  const schema = buildSchema(`
    type Query {
      "All lines." total: Int
      "The same by month." months("The first month." from: Int): [Int]
      "One." one: One
      "True when closed." isOpen: Boolean
    }
    type One { "Open or not." isOpen: Boolean, "In how many lines." lines: Int }
    input By { "By id." id: ID }
    enum Kind { "It names the size." STATED, "Null when nobody knows." UNKNOWN }
  `);
  expect(leaning(schema)).toEqual([
    'Query.months: The same by month.',
    'Query.months(from): The first month.',
    'One.lines: In how many lines.',
    'By.id: By id.',
    'Kind.STATED: It names the size.',
  ]);
  expect(twoWordings(schema)).toEqual(['isOpen']);
});

test('a part of an answer that fails empties no other: but for nodes, as Relay has it, every root field may be null', () => {
  const fields = Object.values(executableSchema().getQueryType()!.getFields());
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual(['nodes']);
});
