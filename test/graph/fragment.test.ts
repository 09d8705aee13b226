import { expect, test } from 'vitest';
import { membersOf } from '../../src/graph/columns.ts';
import type { Fragments } from '../../src/graph/fragment.ts';
import { statementsOf } from '../../src/graph/statement.ts';

const FILES: Readonly<Record<string, string>> = {
  'thing-columns':
    '// Columns of a thing.\n// row: id string, @include thing-name\nt.id AS id, @include thing-name',
  'thing-name': "// Its name.\n// row: name string?\ncoalesce(t.name, 'no, none') AS name",
  'thing-filter': '// Which things.\n// params: kind string?\n($kind IS NULL OR t.kind = $kind)',
  'thing-ways':
    '// Ways in.\n// variant byId: MATCH (t:Thing {id: $id})\n// variant all: MATCH (t:Thing) WHERE @include thing-filter',
  'lost-ways': '// Lost ways.\n// variant a: MATCH @include nothing',
  round: '// Round.\n// row: id string\n@include about',
  lost: '// Lost.\n// row: id string\n@include nothing',
  untyped: '// Untyped.\n// row: id string,\n//   name\nt.id AS id, t.name AS name',
  about: '// About.\n// row: id string\n@include round',
};
const fragments: Fragments = (name) => {
  const source = FILES[name];
  return source === undefined ? undefined : { path: `fragments/${name}.cypher`, source };
};
const statement = (lines: readonly string[]) =>
  statementsOf(['// What it is for.', '// access: read', ...lines].join('\n'), 'things', { fragments });

test('an include gives parameters, columns and text, also of what the fragment includes itself', () => {
  const [things] = statement([
    '// params: @include thing-filter, limit count',
    '// row: key string, @include thing-columns',
    'MATCH (t:Thing) WHERE @include thing-filter',
    'RETURN t.key AS key, @include thing-columns LIMIT $limit',
  ]);
  expect(things).toMatchObject({
    params: { kind: 'string?', limit: 'count' },
    row: { key: 'string', id: 'string', name: 'string?' },
    text: "MATCH (t:Thing) WHERE ($kind IS NULL OR t.kind = $kind)\nRETURN t.key AS key, t.id AS id, coalesce(t.name, 'no, none') AS name LIMIT $limit",
  });
});

test('columns may be taken as one map, also of a value with a comma in it', () => {
  const [things] = statement([
    '// params:',
    '// row: thing {@include thing-columns}',
    'MATCH (t:Thing) RETURN @include thing-columns as map AS thing',
  ]);
  expect(things).toMatchObject({
    row: { thing: '{id string, name string?}' },
    text: "MATCH (t:Thing) RETURN {id: t.id, name: coalesce(t.name, 'no, none')} AS thing",
  });
});

test('the variants of a fragment are variants of whoever includes it', () => {
  const both = statement([
    '// params: id string, @include thing-filter',
    '// row: @include thing-columns',
    '// include: thing-ways',
    '@variant',
    'RETURN @include thing-columns',
  ]);
  expect(both.map(({ name, text }) => [name, text.split('\n')[0]])).toEqual([
    ['things.byId', 'MATCH (t:Thing {id: $id})'],
    ['things.all', 'MATCH (t:Thing) WHERE ($kind IS NULL OR t.kind = $kind)'],
  ]);
});

test('a fragment that does not exist is refused with file and line', () => {
  expect(() =>
    statement(['// params:', '// row: id string', 'MATCH (t:Thing)', 'RETURN @include nothing']),
  ).toThrow('things.cypher:6: there is no fragment nothing');
});

test('a fragment that includes itself by another is refused with its way', () => {
  expect(() => statement(['// params:', '// row: id string', 'RETURN @include round'])).toThrow(
    'fragments/about.cypher:3, included at fragments/round.cypher:3, things.cypher:5: @include round → about → round goes in a circle',
  );
});

test('a fragment that another includes and that does not exist is refused at its own place', () => {
  expect(() => statement(['// params:', '// row: id string', 'RETURN @include lost'])).toThrow(
    'fragments/lost.cypher:3, included at things.cypher:5: there is no fragment nothing',
  );
});

test('a column without a type is refused at the line of the fragment that has it', () => {
  expect(() => statement(['// params:', '// row: @include untyped', 'RETURN @include untyped'])).toThrow(
    'fragments/untyped.cypher:3, included at things.cypher:4: a column is "name type", found "name"',
  );
});

test.each([
  ['within a map', ['// row: key string,', '//   thing {@include nothing}'], 'there is no fragment nothing'],
  ['like one above it', ['// row: names string,', '//   names'], 'a column is "name type", found "names"'],
  [
    'that brings variants',
    ['// row: key string', '// include: thing-ways,', '//   nothing'],
    'there is no fragment nothing',
  ],
  [
    'that brings variants and stands within the one above',
    ['// row: key string', '// include: thing-ways,', '//   ways'],
    'there is no fragment ways',
  ],
])('an entry %s is refused at its own line', (_, [row = '', ...below], problem) => {
  const lines = ['// params:', row, ...below, '@variant'];
  expect(() => statement(lines)).toThrow(`things.cypher:${lines.length + 1}: ${problem}`);
});

test('a value without a name is refused where a fragment is taken as a map', () => {
  expect(() =>
    statement(['// params:', '// row: things map', '', 'RETURN @include thing-filter as map AS things']),
  ).toThrow('things.cypher:6: a fragment taken as a map has "value AS name"');
});

test('a fault of an include is told with its own line, whatever has the same words above it', () => {
  const above = [
    '// params:',
    '// row: key string,',
    '//   id string',
    '',
    '// nothing',
    'MATCH (nothing:Thing)',
  ];
  expect(() => statement([...above, 'RETURN @include nothing'])).toThrow(
    'things.cypher:9: there is no fragment',
  );
  expect(() => statement(['// params:', '// row: key string,', '//   @include nothing', 'RETURN 1'])).toThrow(
    'things.cypher:5: there is no fragment nothing',
  );
});

test('a fault in a variant is told with the line of the variant, or of what brings it', () => {
  const [params, row] = ['// params:', '// row: id string'];
  expect(() => statement([params, row, '// variant a: @include nothing', '@variant'])).toThrow(
    'things.cypher:5: there is no fragment nothing',
  );
  expect(() => statement([params, row, '// include: lost-ways', '@variant'])).toThrow(
    'fragments/lost-ways.cypher:2, included at things.cypher:5: there is no fragment nothing',
  );
});

test.each([
  [
    'row',
    ['// params:', '// row: id string, name string,', '//   name string?'],
    'things.cypher:5: name stands',
  ],
  [
    'row',
    ['// params:', '// row: id string, @include thing-columns'],
    'fragments/thing-columns.cypher:2, included at things.cypher:4: id stands twice in row:',
  ],
  [
    'params',
    ['// params: kind int, @include thing-filter', '// row:'],
    'fragments/thing-filter.cypher:2, included at things.cypher:3: kind stands twice in',
  ],
])('a name that stands twice in %s: is refused with file and line', (_, header, refusal) => {
  expect(() => statement([...header, 'RETURN 1'])).toThrow(refusal);
});

test('a member that stands twice in a map is refused with the map', () => {
  expect(() => membersOf('{id string, id int}')).toThrow('{id string, id int}: a member stands twice');
});

test.each(['@include Thing-columns', '@include', '@include 7'])(
  'what names no fragment is refused with file and line: %s',
  (include) => {
    expect(() => statement(['// params:', '// row: id string', `RETURN ${include}`])).toThrow(
      `things.cypher:5: ${include} names no fragment`,
    );
  },
);
