import {
  buildSchema,
  getVariableValues,
  type GraphQLError,
  parse,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { withShortEcho } from '../../src/graphql/echo.ts';

const schema = buildSchema(/* GraphQL */ `
  enum Colour {
    RED
  }
  input Shelf {
    colour: Colour
    name: String
    inside: [Shelf]
  }
  type Query {
    organisation(shelf: Shelf, n: Int, colour: Colour): String
    organisations: String
  }
`);

/** Everything graphql-js says of a document and its variables. */
function saidOf(source: string, variables: Record<string, unknown> = {}): string[] {
  try {
    const document = parse(source);
    const { variableDefinitions } = document.definitions[0] as OperationDefinitionNode;
    const { errors = [] } = getVariableValues(schema, variableDefinitions ?? [], variables);
    return [...validate(schema, document), ...errors].map(({ message }) => message);
  } catch (error) {
    return [(error as GraphQLError).message];
  }
}

const X = 'x'.repeat(3_000);
const SPACED = 'x '.repeat(1_500);
const HOSTILE: [string, string, Record<string, unknown>?][] = [
  ['a field', `{ ${X} }`],
  ['an argument', `{ organisation(${X}: 1) }`],
  ['a fragment', `{ ...${X} }`],
  ['a type', `query($a: ${X}) { organisation(n: $a) }`],
  ['a directive', `{ organisation @${X} }`],
  ['a string', `{ organisation(n: "${SPACED}") }`],
  ['a block string', `{ organisation(n: """${SPACED} "a" ${SPACED} \\""" ${SPACED}""") }`],
  ['a number', `{ organisation(n: ${'1'.repeat(3_000)}) }`],
  ['an enum value', `{ organisation(colour: ${X}) }`],
  ['an object', `{ organisation(shelf: {name: "a", ${X}: {b: "${SPACED}"}}) }`],
  ['lists in lists', `{ organisation(n: ${'['.repeat(500)}${']'.repeat(500)}) }`],
  ['an unclosed string', `{ organisation(n: "${SPACED}`],
  ['advice of its own', `{ organisation(n: " Did you mean \\"${X}\\"?") }`],
  ['a variable', `query($${X}: Int) { organisation(n: $${X}) }`, { [X]: SPACED }],
  ['a value', 'query($n: Int) { organisation(n: $n) }', { n: SPACED }],
  [
    'values',
    'query($s: Shelf) { organisation(shelf: $s) }',
    { s: { [X]: [SPACED, SPACED], name: { [SPACED]: 1 } } },
  ],
];

test.each(HOSTILE)('repeats at most 100 characters of %s', (_what, source, variables) => {
  const said = saidOf(source, variables).map(withShortEcho);
  expect(said.length).toBeGreaterThan(0);
  for (const message of said) {
    // Our own words have a few of these letters as well.
    expect(message.match(/x ?|1|[[\]]/g)?.join('').length ?? 0).toBeLessThanOrEqual(104);
    expect(message.length).toBeLessThan(300);
  }
});

test('keeps the advice of the nearest right spelling whole', () => {
  const [message = ''] = saidOf(`{ organisaton }`);
  expect(withShortEcho(message)).toBe(
    'Cannot query field "organisaton" on type "Query". Did you mean "organisation" or "organisations"?',
  );
});
