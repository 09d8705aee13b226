import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { subjectsOfFiles } from '../../src/server/subjects.ts';
import { executableSchema, schemaSubjects } from '../../src/server/schema.ts';

/** A folder with these files. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'subjects-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const BODY = '# Bodies: Who buys.\n\n"A body." type Body { id: ID } extend type Query { body: Body }\n';

test('every root field and every type is of one subject, but for the lists that are written out', () => {
  const schema = executableSchema();
  const subjects = schemaSubjects();
  expect(subjects.flatMap(({ fields }) => fields).toSorted()).toEqual(
    Object.keys(schema.getQueryType()!.getFields()).toSorted(),
  );
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && type.name !== 'Query',
  );
  const named = subjects.flatMap((subject) => subject.types);
  expect(named.length).toBe(new Set(named).size);
  const rest = types.map(({ name }) => name).filter((name) => !named.includes(name));
  expect(rest.filter((name) => !/(?:Connection|Edge)$/.test(name))).toEqual([]);
  expect(named.filter((name) => !schema.getType(name))).toEqual([]);
});

test('subjects come as they are ordered, the others after them by name', () => {
  const folder = folderWith({
    'a.graphql': '# A: First.\n\nscalar A',
    'b.graphql': '# B: Second.\n\nscalar B',
    'organisation.graphql': BODY,
    'written.graphql': 'directive @paged on FIELD_DEFINITION',
  });
  const subjects = subjectsOfFiles(folder, ['organisation', 'elsewhere']);
  expect(subjects.map(({ name }) => name)).toEqual(['organisation', 'a', 'b']);
  expect(subjects[0]).toEqual({
    name: 'organisation',
    title: 'Bodies',
    says: 'Who buys.',
    fields: ['body'],
    types: ['Body'],
  });
});

test('a file that does not say what it is about is refused by name', () => {
  const folder = folderWith({ 'body.graphql': BODY.replace('# Bodies: ', '# ') });
  expect(() => subjectsOfFiles(folder, [])).toThrow('schema/body.graphql must begin with a line "# Title:');
});
