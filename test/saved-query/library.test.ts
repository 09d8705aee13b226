import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, test, vi } from 'vitest';
import { keep } from '../../src/saved-query/keeping.ts';
import { type BrokenQuestion, questionLibrary } from '../../src/saved-query/library.ts';

const schemaWith = (fields: string) => buildSchema(`type Query { ${fields} }`);
const aFolder = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-library-'));
const savedAt = '2026-11-26T10:00:00.000Z';

function aLibrary({ fields = 'hello: String bye: String', home = aFolder(), folder = aFolder() } = {}) {
  const builtIn = aFolder();
  writeFileSync(join(builtIn, 'greeting.graphql'), '{ hello }');
  const told: BrokenQuestion[] = [];
  const schema = schemaWith(fields);
  const library = questionLibrary({ schema, builtIn, home, folder, tell: (one) => told.push(one) });
  const save = (slug: string, document: string) =>
    keep({ slug, document, author: 'ada', savedAt }, { library, schema });
  return { library, told, home, folder, save };
}

const slugs = ({ library }: ReturnType<typeof aLibrary>) =>
  [...library.questions().values()].map(({ slug, origin }) => `${slug} ${origin}`);

test('what was saved is there at once, and after a start', () => {
  const one = aLibrary();
  one.save('mine', '{ bye }');
  expect(slugs(one)).toEqual(['greeting project', 'mine saved']);
  expect(slugs(aLibrary({ home: one.home }))).toEqual(['greeting project', 'mine saved']);
});

test('a folder is looked at again', () => {
  const one = aLibrary();
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    expect(slugs(one)).toEqual(['greeting project']);
    writeFileSync(join(one.folder, 'farewell.graphql'), '{ bye }');
    vi.advanceTimersByTime(1_001);
    expect(slugs(one)).toEqual(['greeting project', 'farewell folder']);
    rmSync(join(one.folder, 'farewell.graphql'));
    vi.advanceTimersByTime(1_001);
    expect(slugs(one)).toEqual(['greeting project']);
    rmSync(one.folder, { recursive: true });
    vi.advanceTimersByTime(1_001);
    expect(slugs(one)).toEqual(['greeting project']);
    expect(one.told).toEqual([expect.objectContaining({ reason: expect.stringMatching(/cannot be read/) })]);
  } finally {
    vi.useRealTimers();
  }
});

test('what cannot be read is named, and the others answer', () => {
  const one = aLibrary();
  symlinkSync(join(one.folder, 'nowhere'), join(one.folder, 'lost.graphql'));
  mkdirSync(join(one.folder, 'folder.graphql'));
  writeFileSync(join(one.folder, 'farewell.graphql'), '{ bye }');
  expect(slugs(one)).toEqual(['greeting project', 'farewell folder']);
  expect(one.told.map(({ slug }) => slug)).toEqual(['folder', 'lost']);
});

test('what a new schema breaks is named once, and the others answer', () => {
  const one = aLibrary();
  one.save('mine', '{ bye }');
  one.save('other', '{ hello }');
  const later = aLibrary({ home: one.home, fields: 'hello: String' });
  expect(slugs(later)).toEqual(['greeting project', 'other saved']);
  expect(later.library.broken().get('mine')?.reason).toMatch(/Cannot query field "bye" on type "Query"/);
  later.library.forget();
  later.library.questions();
  expect(later.told.map(({ slug }) => slug)).toEqual(['mine']);
});

test('a name belongs to one question', () => {
  const one = aLibrary();
  writeFileSync(join(one.folder, 'greeting.graphql'), '{ bye }');
  writeFileSync(join(one.folder, 'taken.graphql'), '{ bye }');
  expect(() => one.save('greeting', '{ bye }')).toThrow('There is a question called greeting in the project');
  expect(() => one.save('taken', '{ bye }')).toThrow('in the folder of BUYERGRAPH_QUESTIONS');
  expect(one.library.questions().get('greeting')?.source).toBe('{ hello }');
  expect(one.told).toEqual([expect.objectContaining({ slug: 'greeting', origin: 'folder' })]);
});

test('an earlier state answers by the hash of its document, until the question is removed', () => {
  const one = aLibrary();
  const { question } = one.save('mine', '{ bye }');
  one.save('mine', '{ hello bye }');
  expect(one.library.byHash(question.hash)?.source).toBe('{ bye }');
  one.library.store.save({ slug: 'mine', document: null, author: 'ada', savedAt });
  one.library.forget();
  expect([one.library.byHash(question.hash), slugs(one)]).toEqual([undefined, ['greeting project']]);
});

test('a file of a user that is none is named and left out', () => {
  const one = aLibrary();
  writeFileSync(join(one.folder, 'Bad Name.graphql'), '{ bye }');
  writeFileSync(join(one.folder, 'long.graphql'), `{ bye } #${'x'.repeat(2 ** 20)}`);
  writeFileSync(join(one.folder, 'notes.txt'), 'not a question');
  expect(slugs(one)).toEqual(['greeting project']);
  expect(one.told.map(({ slug }) => slug).toSorted()).toEqual(['Bad Name', 'long']);
});
