import { getIntrospectionQuery } from 'graphql';

type Bomb = { query: string; variables?: unknown };

const times = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');

const nested = (levels: number): string =>
  `{ organisation(by: {slug: "ministry"}) { ${'parents { '.repeat(levels)}id${' }'.repeat(levels)} } }`;

const laughs = (levels: number): string =>
  `{ organisation(by: {slug: "ministry"}) { ...F0 } } ${times(
    levels,
    (at) => `fragment F${at} on Organisation { a: parents { ...F${at + 1} } b: parents { ...F${at + 1} } }`,
  )} fragment F${levels} on Organisation { id }`;

/** Documents made to cost more than they are long. */
export const BOMBS: Readonly<Record<string, Bomb>> = {
  'deep by a little': { query: nested(6) },
  'deep enough for a stack': { query: nested(800) },
  'many aliases': { query: `{ ${times(60, (at) => `a${at}: invoiced { total { net } }`)} }` },
  'many roots': { query: `{ ${times(21, (at) => `a${at}: __typename`)} }` },
  tokens: { query: `{ ${'__typename '.repeat(8_000)} }` },
  'one field very often': { query: `{ ${'__typename '.repeat(1_900)} }` },
  'fragments that double': { query: laughs(30) },
  'fragments that double a little': { query: laughs(8) },
  'fragments in a circle': {
    query:
      '{ organisation(by: {slug: "a"}) { ...A } } fragment A on Organisation { ...B } fragment B on Organisation { ...A }',
  },
  'many fragments': {
    query: `{ __typename } ${times(300, (at) => `fragment F${at} on Organisation { ...F${at + 1} }`)} fragment F300 on Organisation { id }`,
  },
  'fragments that must be compared': {
    query: `{ organisation(by: {slug: "a"}) { ${times(120, (at) => `...F${at}`)} } } ${times(120, (at) => `fragment F${at} on Organisation { x: name y: id z: slug }`)}`,
  },
  'a large page': {
    query: 'query ($n: Int) { suppliers(first: $n) { nodes { id } } }',
    variables: { n: 1e9 },
  },
  'pages in pages': {
    query:
      '{ suppliers(first: 100) { nodes { buyers(first: 100) { nodes { suppliers(first: 100) { nodes { id } } } } } } }',
  },
  'the schema often': {
    query: `{ ${times(19, (at) => `a${at}: __schema { types { fields { type { fields { name } } } } }`)} }`,
  },
  'the schema in a circle': {
    query: `{ __schema { types { ${'fields { type { '.repeat(9)}name${' } }'.repeat(9)} } } }`,
  },
  introspection: { query: getIntrospectionQuery() },
  directives: { query: `{ __typename ${'@skip(if: false) '.repeat(900)} }` },
  'a deep list': { query: `{ nodes(ids: ${'['.repeat(500)}"a"${']'.repeat(500)}) { id } }` },
  'a deep object': {
    query: `{ invoiced(filter: ${'{a: '.repeat(400)}1${'}'.repeat(400)}) { total { net } } }`,
  },
  'many ids': {
    query: 'query ($i: [ID!]!) { nodes(ids: $i) { id } }',
    variables: { i: Array.from({ length: 5_000 }, (_, at) => `organisation:o${at}`) },
  },
  'many filters': {
    query: 'query ($b: [String!]) { invoiced(filter: {buyers: $b}) { total { net } } }',
    variables: { b: Array.from({ length: 3_000 }, (_, at) => `body-${at}`) },
  },
  'a deep variable': {
    query: 'query ($f: SpendFilter) { invoiced(filter: $f) { total { net } } }',
    variables: { f: JSON.parse(`${'{"buyer":'.repeat(300)}1${'}'.repeat(300)}`) },
  },
  'many variables': { query: `query (${times(600, (at) => `$v${at}: String = "x"`)}) { __typename }` },
  'many operations': { query: times(400, (at) => `query Q${at} { __typename }`) },
  'a long number': { query: `{ suppliers(first: ${'9'.repeat(20_000)}) { totalCount } }` },
  'a long name': { query: `{ ${'a'.repeat(50_000)} }` },
  'a long text': { query: `{ search(query: "${'a '.repeat(40_000)}") { nodes { match } } }` },
  'a block text': { query: `{ search(query: """${'\n'.repeat(20_000)}a""") { nodes { match } } }` },
  'a mutation': { query: 'mutation { createOrganisation(name: "x") { id } }' },
  'a subscription': { query: 'subscription { organisation { id } }' },
  deferred: { query: '{ ... @defer { invoiced { total { net } } } }' },
};
