import { print } from 'graphql';
import { expect, test } from 'vitest';
import { BuyergraphError } from '../../src/errors.ts';
import { ownQuestion, slugFrom, sluggish } from '../../src/saved-query/own.ts';
import { executableSchema } from '../../src/server/schema.ts';

const schema = executableSchema();
const own = (source: string) => ownQuestion({ slug: 'mine', source, origin: 'saved' }, schema);

function refusalOf(source: string): BuyergraphError {
  try {
    own(source);
  } catch (thrown) {
    if (thrown instanceof BuyergraphError) return thrown;
    throw thrown;
  }
  throw new Error('it was taken');
}

test('a document without descriptions, examples or pages is a question of its whole result', () => {
  const question = own('{ suppliers { nodes { id name } } }');
  expect(question).toMatchObject({
    slug: 'mine',
    title: 'mine',
    explanation: '',
    variables: [],
    plan: { page: ['suppliers', 'pageInfo'] },
  });
  expect(question.plan.columns.map(({ name }) => name)).toEqual(['id', 'name']);
  expect(question.operation.variableDefinitions?.map(({ variable }) => variable.name.value)).toEqual([
    'first',
    'after',
  ]);
});

test('who says how many has so many', () => {
  const question = own('{ suppliers(first: 3) { nodes { id } pageInfo { hasNextPage } } }');
  expect(question.operation.variableDefinitions).toEqual([]);
});

test.each([
  [
    'by its own variables',
    'query ($first: Int, $after: String) { suppliers(first: $first, after: $after) { nodes { id } } }',
    ['first', 'after'],
    [],
  ],
  [
    'though a variable of it is called first',
    'query ($first: Int) { organisations { nodes { suppliers(first: $first) { nodes { id } } } } }',
    ['first', 'first_', 'after'],
    ['first'],
  ],
])('%s it is paged to its end', (_how, source, variables, settable) => {
  const question = own(source);
  expect(question.operation.variableDefinitions?.map(({ variable }) => variable.name.value)).toEqual(
    variables,
  );
  expect(question.variables.map(({ name }) => name)).toEqual(settable);
  expect(question.plan.page?.at(-1)).toBe('pageInfo');
  expect(print(question.document)).toContain('hasNextPage');
});

test.each(['first', 'explain'])('a variable called %s that does something else is set by people', (name) => {
  const type = name === 'first' ? 'Int' : 'Boolean = true';
  const used =
    name === 'first'
      ? '(first: $first) { nodes { id } }'
      : '(first: 2) { nodes { id @include(if: $explain) } }';
  const question = own(`query ($${name}: ${type}) { suppliers${used} }`);
  expect(question).toMatchObject({ pages: null, variables: [{ name }] });
});

test('what only a value will say is no reason to refuse a document', () => {
  const source = 'query ($on: Boolean!) { suppliers(first: 2) { nodes { id name @include(if: $on) } } }';
  expect(own(source).variables).toMatchObject([{ name: 'on', required: true }]);
});

const introspection = '{ __schema { types { fields { type { fields { name } } } } } }';
const list = (depth: number): string =>
  depth === 0
    ? '{ nodes { id } }'
    : `{ edges { node { buyers(first: 100) { edges { node { suppliers(first: 100) ${list(depth - 1)} } } } } } }`;

test.each([
  ['a mutation', 'mutation { importAll }', 'BAD_USER_INPUT', /not a mutation/],
  ['a subscription', 'subscription { told }', 'BAD_USER_INPUT', /not a subscription/],
  ['two queries', 'query A { __typename } query B { __typename }', 'BAD_USER_INPUT', /here are two/],
  ['only a fragment', 'fragment A on Query { __typename }', 'BAD_USER_INPUT', /no query/],
  ['no GraphQL', 'select * from suppliers', 'BAD_USER_INPUT', /Syntax Error.*line 1, column 1/],
  [
    'a field nobody has',
    '{ suppliers { nodes { nam } } }',
    'BAD_USER_INPUT',
    /Cannot query field "nam".*line 1, column 23/,
  ],
  ['the whole schema', introspection, 'BAD_USER_INPUT', /not for the schema/],
  ['a megabyte', `{ __typename } #${'x'.repeat(2 ** 20)}`, 'LIMIT_EXCEEDED', /1,048,\d+ bytes/],
  ['too many words', `{ ${'__typename '.repeat(2_001)} }`, 'BAD_USER_INPUT', /2000 tokens/],
  ['far too much', `{ suppliers(first: 100) ${list(2)} }`, 'LIMIT_EXCEEDED', /the limit is/],
  [
    'far too much beside what is not known yet',
    'query ($on: Boolean!, $n: Int = 1000) { suppliers(first: $n) { nodes { name @include(if: $on) buyers(first: $n) { nodes { id } } } } }',
    'LIMIT_EXCEEDED',
    /the limit is/,
  ],
  [
    'a variable that an address takes for its own',
    'query ($asof: Int) { suppliers(first: $asof) { nodes { id } } }',
    'BAD_USER_INPUT',
    /cannot be called asof/,
  ],
  ['a column nobody can read', '{ suppliers { nodes { __proto__: id } } }', 'BAD_USER_INPUT', /__proto__/],
  [
    'an example that is none',
    'query ($n: Int @example(value: "many")) { suppliers(first: $n) { nodes { id } } }',
    'BAD_USER_INPUT',
    /a whole number/,
  ],
])('%s is refused', (_what, source, code, sentence) => {
  const refusal = refusalOf(source);
  expect({ code: refusal.code, message: refusal.message }).toEqual({
    code,
    message: expect.stringMatching(sentence),
  });
  expect(refusal.message.length).toBeLessThan(1_000);
});

test.each(['../../etc/passwd', 'a/b', '', '.hidden', 'A', 'a--b', '-a', 'a.b', 'a'.repeat(81), 'a\u0000'])(
  'a question is not called %j',
  (name) => {
    expect(() => slugFrom(name)).toThrow(/is no name for a question/);
  },
);

test.each([
  ['My question_2', 'my-question-2'],
  ['SmesAcrossBodies', 'smes-across-bodies'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Größe', 'gro-e'],
])('%s is called %s', (name, slug) => expect(sluggish(name)).toBe(slug));
