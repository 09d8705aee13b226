import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, print, Source } from 'graphql';
import { expect, test } from 'vitest';
import { withPages } from '../../src/graphql/paged.ts';
import { schemaOfFiles } from '../../src/graphql/schema-files.ts';

const written = (sdl: string): string => print(withPages(parse(new Source(sdl, 'schema/books.graphql'))));

/** The same without descriptions and empty lines. */
const bare = (sdl: string): string => sdl.replaceAll(/^ *".*"\n|^\n/gm, '');

const PAGE = `type BookEdge {
  cursor: String!
  node: Book!
}
type BookConnection {
  edges: [BookEdge!]!
  nodes: [Book!]!
  pageInfo: PageInfo!
}`;

test('a list marked @paged is asked for with first and after, and answered with a page', () => {
  const sdl = written(`
    directive @paged(as: String) on FIELD_DEFINITION
    type Book { title: String }
    extend type Query { books(by: String): [Book!] @paged @deprecated }
    type Shelf { books: [Book!]! @paged }`);
  expect(bare(sdl)).toBe(`type Book {
  title: String
}
${PAGE}
extend type Query {
  books(
    by: String
    first: Int = 20
    after: String
  ): BookConnection @deprecated
}
type Shelf {
  books(
    first: Int = 20
    after: String
  ): BookConnection!
}`);
});

test('a page or an edge that is declared keeps its description and adds its own fields', () => {
  const sdl = written(`
    type Book { title: String }
    type Query { lent: [Book!]! @paged(as: "Loan") }
    "A book and who has it." type LoanEdge { reader: String }
    "Books that are lent, by title." type LoanConnection`);
  expect(sdl).toContain('"A book and who has it."\ntype LoanEdge');
  expect(sdl).toContain('"Books that are lent, by title."\ntype LoanConnection');
  expect(sdl.match(/type Loan/g)).toHaveLength(2);
  expect(bare(sdl)).toContain('cursor: String!\n  node: Book!\n  reader: String\n}');
  expect(bare(sdl)).toContain('lent(\n    first: Int = 20\n    after: String\n  ): LoanConnection!');
});

test.each([
  ['[Book!] @paged(is: "Loan")', '@paged takes as: "Name", by: "Name", and nothing else.'],
  ['[Book!] @paged(as: Loan)', '@paged takes as: "Name", by: "Name", and nothing else.'],
  ['[Book] @paged', '@paged needs a list without nulls: [Thing!] or [Thing!]!.'],
  ['Book @paged', '@paged needs a list without nulls: [Thing!] or [Thing!]!.'],
  ['[Bok!] @paged', 'there is no type Bok.'],
  ['[Shelf!]! @paged(as: "Book")', 'BookConnection is of Book; name this one by as.'],
])('%s is refused with file and line', (list, why) => {
  const sdl = `type Book { books: [Book!]! @paged }\ntype Shelf {\n  more: ${list}\n}`;
  expect(() => written(sdl)).toThrow(new Error(`schema/books.graphql:3: ${why}`));
});

test.each([
  ['type Query { books(\nafter: Int): [Book!] @paged }', 2, 'after'],
  ['type Query { books: [Book!] @paged }\ntype BookEdge {\nnode: Book }', 3, 'node'],
])('what @paged writes is not written by hand: %j', (sdl, line, name) => {
  expect(() => written(`type Book { title: String } ${sdl}`)).toThrow(
    new Error(`schema/books.graphql:${line}: @paged writes ${name} itself; leave it out.`),
  );
});

test('a directive that is misspelt is refused with file and line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  writeFileSync(join(folder, 'a.graphql'), 'directive @paged(as: String) on FIELD_DEFINITION');
  writeFileSync(join(folder, 'b.graphql'), 'type Query {\n  all: [Query!] @page\n}');
  try {
    expect(() => schemaOfFiles(folder)).toThrow(
      new Error('schema/b.graphql:2: there is no directive @page.'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
