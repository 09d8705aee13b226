import { buildSchema, graphql, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { takeBlanksForNone } from '../../src/graphql/blanks.ts';

const schema = takeBlanksForNone(
  buildSchema(`
    input Named @oneOf { id: ID slug: String }
    input Inner { word: String }
    input Filter { family: String = "usual" inner: Inner inners: [Inner!] size: Int must: String! }
    type Query { said(name: String, id: ID, must: String!, filter: Filter, by: Named, words: [String!]): String asked(filter: Inner!): String }
  `),
);
const fields = (schema.getQueryType() as GraphQLObjectType).getFields();
const { resolve } = fields['said']!;
const { resolve: resolveAsked } = fields['asked']!;

async function given(text: string): Promise<unknown> {
  let seen: unknown = null;
  const tell = { said: (its: unknown) => void (seen = its), asked: (its: unknown) => void (seen = its) };
  fields['said']!.resolve = (_, args, context, info) => resolve!(tell, args, context, info);
  fields['asked']!.resolve = (_, args, context, info) => resolveAsked!(tell, args, context, info);
  const { errors } = await graphql({ schema, source: `{ ${text} }` });
  expect(errors).toBeUndefined();
  return seen;
}

test.each([
  ['must: "x", name: ""', { must: 'x', name: null }],
  ['must: "x", name: " \\t", id: "\\u00A0"', { must: 'x', name: null, id: null }],
  ['must: "x", name: " a "', { must: 'x', name: ' a ' }],
  ['must: ""', { must: '' }],
  [
    'must: "x", filter: {must: "", family: "", inner: {word: ""}}',
    { must: 'x', filter: { must: '', family: null, inner: { word: null } } },
  ],
  ['must: "x", filter: {must: "y"}', { must: 'x', filter: { must: 'y', family: 'usual' } }],
  ['must: "x", by: {slug: ""}', { must: 'x', by: { slug: '' } }],
  ['must: "x", filter: null, words: [""]', { must: 'x', filter: null, words: [''] }],
])('said(%s) is told %j', async (text, seen) => {
  expect(JSON.parse(JSON.stringify(await given(`said(${text})`)))).toEqual(seen);
});

test('a condition of a filter that must be given may be left out all the same', async () => {
  expect(await given('asked(filter: {word: " "})')).toEqual({ filter: { word: null } });
});
