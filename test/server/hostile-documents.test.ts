import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { served } from './served.ts';

const nested = (levels: number) =>
  `{ books { nodes { ${'similar { '.repeat(levels)}id${' }'.repeat(levels)} } } }`;
const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: title`).join(' ');
const laughs = Array.from(
  { length: 30 },
  (_, i) => `fragment F${i} on Book { x: similar { ...F${i + 1} } y: similar { ...F${i + 1} } }`,
);

const REFUSED: [string, string, Record<string, unknown>, string, RegExp][] = [
  ['too deep', nested(13), {}, 'LIMIT_EXCEEDED', /16 fields deep; the limit is 12/],
  ['deep enough to overflow a stack', nested(600), {}, 'LIMIT_EXCEEDED', /603 fields deep; the limit is 12/],
  ['of too many tokens', nested(3_000), {}, 'LIMIT_EXCEEDED', /more than 2,000 tokens/],
  ['wide with one field', `{ ${'hello '.repeat(1_990)} }`, {}, 'LIMIT_EXCEEDED', /same fields too often/],
  [
    'of many aliases',
    `{ book(id: 1) { ${aliases(51)} } }`,
    {},
    'LIMIT_EXCEEDED',
    /51 aliases; the limit is 50/,
  ],
  [
    'of many root fields',
    `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: hello`).join(' ')} }`,
    {},
    'LIMIT_EXCEEDED',
    /21 root fields; the limit is 20/,
  ],
  [
    'of fragments in a circle',
    '{ book(id: 1) { ...A } } fragment A on Book { similar { ...A } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    /within itself/,
  ],
  [
    'of fragments that double 30 times',
    `{ book(id: 1) { ...F0 } } ${laughs.join(' ')} fragment F30 on Book { id }`,
    {},
    'LIMIT_EXCEEDED',
    /too many fields/,
  ],
  [
    'of a page of a million',
    'query($n: Int) { books(first: $n) { nodes { id } } }',
    { n: 1e6 },
    'LIMIT_EXCEEDED',
    /up to 1,000,000 nodes; the limit is 10,000\. Ask for smaller pages/,
  ],
  [
    'of large pages in large pages by default',
    'query($n: Int = 100) { books(first: $n) { nodes { books(first: $n) { nodes { id } } } } }',
    {},
    'LIMIT_EXCEEDED',
    /10,100 nodes/,
  ],
  [
    'of the schema twenty times',
    getIntrospectionQuery().replace(
      '__schema {',
      Array.from({ length: 11 }, (_, i) => `a${i}: __schema { types { name } }`).join(' ') + ' __schema {',
    ),
    {},
    'LIMIT_EXCEEDED',
    /12,000 nodes/,
  ],
  [
    'with a variable of a wrong type',
    'query($n: Int!) { number(n: $n) }',
    { n: 'many' },
    'BAD_USER_INPUT',
    /"\$n" got invalid value "many"/,
  ],
  [
    'with variables nested too deep',
    'query($s: Shelf) { on(shelf: $s) }',
    { s: JSON.parse('{"inside":'.repeat(50) + 'null' + '}'.repeat(50)) },
    'LIMIT_EXCEEDED',
    /51 deep; the limit is 32/,
  ],
  ['with a field that does not exist', '{ helo }', {}, 'GRAPHQL_VALIDATION_FAILED', /Did you mean "hello"\?/],
  ['that is not GraphQL', '{', {}, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
  ['of a kind the schema has not', 'subscription { x }', {}, 'GRAPHQL_VALIDATION_FAILED', /no subscriptions/],
];

test.each(REFUSED)(
  'a document %s is refused with its reason',
  async (_what, query, variables, code, message) => {
    const { ask, logged } = await served();
    const startedAt = performance.now();
    const { status, body, text } = await ask(query, variables);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
    expect(text).not.toMatch(/node_modules|stack|\.ts:/);
    expect(logged.join()).not.toContain('unexpected error');
  },
);

test('counting a document through the cache of documents refuses it again', async () => {
  const { ask } = await served();
  const query = 'query($n: Int) { books(first: $n) { nodes { id } } }';
  expect((await ask(query, { n: 1 })).body.data.books.nodes).toHaveLength(1);
  expect((await ask(query, { n: 1e6 })).status).toBe(400);
});

test('a page larger than a page may be is a mistake of its field, and the others answer', async () => {
  const { ask } = await served();
  const { status, body } = await ask(
    '{ hello book(id: "book:1") { title } ... on Query { page: books(first: 101) { totalCount } } }',
  );
  expect(status).toBe(200);
  expect(body.errors[0]).toMatchObject({ path: ['page'], message: expect.stringContaining('1 to 100') });
});

test('a forged cursor is refused with what to do', async () => {
  const { ask } = await served();
  const { body } = await ask('{ books(after: "Zm9yZ2Vk") { nodes { id } } }');
  expect(body.errors[0]).toMatchObject({
    message: expect.stringContaining('endCursor'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('the introspection query of tools is answered', async () => {
  const { ask } = await served();
  const { status, body } = await ask(
    getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true }),
  );
  expect(status).toBe(200);
  expect(body.errors).toBeUndefined();
  expect(body.data.__schema.types.length).toBeGreaterThan(20);
});
