import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { publishedScalars, publishedSdl, unannouncedBreaks } from '../../src/server/contract.ts';
import { executableSchema } from '../../src/server/schema.ts';

const published = (name: string): string =>
  readFileSync(new URL(`../../schema/published/${name}`, import.meta.url), 'utf8');

const altered = (from: RegExp, to: string): GraphQLSchema => {
  const sdl = published('api.graphql');
  expect(sdl).toMatch(from);
  return buildSchema(sdl.replace(from, to));
};

test('a change that breaks callers is announced in CHANGES.md', () => {
  expect(unannouncedBreaks(published('api.graphql'), executableSchema(), published('CHANGES.md'))).toEqual(
    [],
  );
});

test('the published schema is the one that is served; npm run schema:publish rewrites it', () => {
  expect(published('api.graphql')).toBe(publishedSdl(executableSchema()));
});

test('what the scalars are in TypeScript is published, of each of them', () => {
  expect(JSON.parse(published('scalars.json'))).toEqual(publishedScalars(executableSchema()));
  expect(() => publishedScalars(buildSchema('scalar Colour type Query { colour: Colour }'))).toThrow(
    'the scalar Colour says what it is in TypeScript',
  );
});

test('a field that is gone is a break until its line is there', () => {
  const without = altered(/bodyCount: Int!/, 'bodies: Int!');
  const breaks = unannouncedBreaks(published('api.graphql'), without, '# Changes\n');
  expect(breaks).toEqual(['BodyConnection.bodyCount was removed.']);
  expect(
    unannouncedBreaks(published('api.graphql'), without, `# Changes\n- ${breaks[0]} Ask totalCount.\n`),
  ).toEqual([]);
});

test('an argument that becomes required is a break', () => {
  const stricter = altered(/node\(([^)]*?)id: ID!/, 'node($1id: ID!, why: String!');
  expect(unannouncedBreaks(published('api.graphql'), stricter, '')).toEqual([
    'A required arg why on Query.node was added.',
  ]);
});

test('a field more is no break, but must be published', () => {
  const more = altered(/type PageInfo \{\n/, 'type PageInfo {\n  page: Int\n');
  expect(unannouncedBreaks(published('api.graphql'), more, '')).toEqual([]);
  expect(publishedSdl(more)).not.toBe(published('api.graphql'));
});
