import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { aGraph } from '../support/a-graph.ts';
import { type Answer, ask } from '../support/ask.ts';
import { codesFile } from '../support/codes-file.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('defence', { name: 'Ministry of Defence', acronym: 'MOD' })
    .organisation('dstl', { name: 'Defence Laboratory', childOf: ['defence'] })
    .organisation('prisons', { name: 'HM Prison Service' })
    .spend({
      buyer: 'Ministry of Defence',
      supplier: 'Cloud Paving Ltd',
      net: '1',
      framework: 'G-Cloud III',
      lot: '1',
    })
    .spend({ buyer: 'Ministry of Defence', supplier: 'Café Défence Ltd', net: '1' });
  const supplier = { id: 's', name: 'Cloud Paving Ltd' };
  const numbered = { ...supplier, identifier: { scheme: 'GB-COH', id: '04103211' } };
  const releases = [
    awardRelease('ocds-b5fd17-1', 'Ministry of Defence', {
      ...{ tag: ['tender'], awards: [], tender: { title: 'Paving of the High Street' } },
    }),
    awardRelease('ocds-b5fd17-2', 'Ministry of Defence', {
      parties: [
        { ...numbered, roles: ['supplier'] },
        { id: 'b', name: 'Ministry of Defence', roles: ['buyer'] },
      ],
      tender: { title: 'Paving slabs, RM6187' },
    }),
    awardRelease('ocds-b5fd17-3', 'Ministry of Defence', {
      tender: { title: 'Walls of Her Majesty’s prison' },
      contracts: [{ id: 'c', awardID: '1', title: 'Paving of squares' }],
    }),
  ];
  await defineFrameworks(graph);
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  await imported(graph, ['cpv', codesFile(['45233000', '45233200'])]);
});

const HIT = 'nodes { kind match field matchedName node { __typename } }';

/** What is found, each as kind, how it matched, the field and the text; things are of the type that their kind says. */
const hits = async (query: string, kinds?: readonly string[]): Promise<string[]> => {
  const question = `query ($query: String!, $kinds: [SearchKind!]) { search(query: $query, kinds: $kinds, first: 100) { totalCount isComplete ${HIT} } }`;
  const { search } = await ask(graph, question, { query, ...(kinds ? { kinds } : {}) });
  expect(search).toMatchObject({ totalCount: search.nodes.length, isComplete: true });
  return search.nodes.map(({ kind, match, field, matchedName, node }: Answer) => {
    expect(node['__typename'].toUpperCase()).toBe(kind.replaceAll('_', ''));
    return `${kind} ${match} ${field}: ${matchedName}`;
  });
};

test('words that a mark joins are words: both have to be there', async () => {
  expect(await hits('zzz-paving', ['OPPORTUNITY', 'CONTRACT'])).toEqual([]);
  expect(await hits('zzz/paving', ['OPPORTUNITY', 'CONTRACT'])).toEqual([]);
  for (const mark of '^+$"=_~*\\|&@%')
    expect([mark, await hits(`zzz${mark}paving`, ['OPPORTUNITY'])]).toEqual([mark, []]);
  for (const mark of '-^+$"=|')
    expect([mark, await hits(`paving${mark}high`, ['OPPORTUNITY'])]).toEqual([
      mark,
      ['OPPORTUNITY WORDS TITLE: Paving of the High Street'],
    ]);
});

test.each([
  'Ministry of Defence (MOD)',
  'DEFENCE, MINISTRY OF (MOD)',
  'Ministry of Defence Accounts Payable',
  'MOD - Defence Laboratory',
])('a body is found by “%s”, as an import would take it', async (printed) => {
  const body = printed.includes('Laboratory') ? 'Defence Laboratory' : 'Ministry of Defence';
  const { search } = await ask(
    graph,
    'query ($query: String!) { search(query: $query, kinds: [ORGANISATION]) { nodes { node { ... on Organisation { name } } } } }',
    { query: printed },
  );
  expect(search.nodes[0]?.node.name).toBe(body);
});

test('finds purchases by title, each once, by what it is', async () => {
  expect((await hits('paving', ['CONTRACT', 'AWARD', 'OPPORTUNITY'])).toSorted()).toEqual([
    'AWARD WORDS TITLE: Paving slabs, RM6187',
    'CONTRACT WORDS TITLE: Paving of squares',
    'OPPORTUNITY WORDS TITLE: Paving of the High Street',
  ]);
  expect(await hits('paving', ['CONTRACT'])).toEqual(['CONTRACT WORDS TITLE: Paving of squares']);
});

test('every kind is looked for unless some are named', async () => {
  const all = await hits('cloud');
  const kinds = ['DATASET', 'FRAMEWORK', 'FRAMEWORK_FAMILY', 'LOT', 'LOT_CATEGORY', 'SUPPLIER'];
  expect(new Set(all.map((hit) => hit.split(' ')[0]))).toEqual(new Set(kinds));
});

test.each([
  ['04103211', 'SUPPLIER IDENTIFIER IDENTIFIER: GB-COH:04103211'],
  ['GB-COH:04103211', 'SUPPLIER IDENTIFIER IDENTIFIER: GB-COH:04103211'],
  ['defence', 'ORGANISATION IDENTIFIER IDENTIFIER: defence'],
  ['mod', 'ORGANISATION ACRONYM ACRONYM: MOD'],
  ['M.O.D.', 'ORGANISATION ACRONYM ACRONYM: MOD'],
  ['ministry of DEFENCE', 'ORGANISATION EXACT_NAME NAME: Ministry of Defence'],
  ['cloud paving', 'SUPPLIER EXACT_NAME NAME: Cloud Paving Ltd'],
  ['paving cloud', 'SUPPLIER WORDS NAME: Cloud Paving Ltd'],
  ['Cafe Defence', 'SUPPLIER EXACT_NAME NAME: Café Défence Ltd'],
  ['Her Majesty’s Prison Service', 'ORGANISATION EXACT_NAME NAME: HM Prison Service'],
  ['g-cloud', 'FRAMEWORK_FAMILY IDENTIFIER IDENTIFIER: g-cloud'],
  ['g-cloud-3', 'FRAMEWORK IDENTIFIER IDENTIFIER: g-cloud-3'],
  ['rm 6187', 'FRAMEWORK IDENTIFIER IDENTIFIER: RM6187'],
  ['g-cloud-3/iaas', 'LOT IDENTIFIER IDENTIFIER: g-cloud-3/iaas'],
  ['45233000-9', 'CPV_CODE IDENTIFIER IDENTIFIER: 45233000'],
  ['contracts-ocds', 'DATASET IDENTIFIER IDENTIFIER: contracts-ocds'],
  ['ministry of defense', 'ORGANISATION ONE_LETTER_WRONG NAME: Ministry of Defence'],
])('“%s” finds %s first', async (query, first) => {
  expect((await hits(query))[0]).toBe(first);
});

test('an open contracting id finds the whole purchase', async () => {
  const found = async (ocid: string): Promise<string[]> =>
    (await hits(ocid))
      .filter((hit) => hit.includes('IDENTIFIER'))
      .map((hit) => hit.split(' ')[0]!)
      .toSorted();
  expect(await found('ocds-b5fd17-1')).toEqual(['NOTICE', 'OPPORTUNITY']);
  expect(await found('ocds-b5fd17-3')).toEqual(['AWARD', 'CONTRACT', 'NOTICE']);
});

test('HM is found where it is written out', async () => {
  expect(await hits('HM prison', ['AWARD'])).toEqual(['AWARD WORDS TITLE: Walls of Her Majesty’s prison']);
});

test('a body of weight comes before others that match as well', async () => {
  expect(await hits('defence', ['ORGANISATION'])).toEqual([
    'ORGANISATION IDENTIFIER IDENTIFIER: defence',
    'ORGANISATION WORDS NAME: Defence Laboratory',
  ]);
  expect((await hits('def', ['ORGANISATION']))[0]).toBe('ORGANISATION WORDS NAME: Ministry of Defence');
});

test('what is named exactly so is all, though of other kinds a letter might be wrong', async () => {
  // A lot and a framework are named with words one letter from these.
  expect(await hits('Cloud Paving Ltd')).toEqual(['SUPPLIER EXACT_NAME NAME: Cloud Paving Ltd']);
  expect((await hits('Clouds Paving Ltd')).every((hit) => hit.includes('ONE_LETTER_WRONG'))).toBe(true);
});

test('a letter is wrong only where nothing is named exactly so, and never in a number', async () => {
  expect(await hits('RM6188')).toEqual([]);
  expect((await hits('mod')).filter((hit) => hit.includes('ONE_LETTER'))).toEqual([]);
});

test('hits are counted by kind and by how they matched, and read from either end', async () => {
  const page = (args: string) =>
    ask(
      graph,
      `{ search(query: "cloud", ${args}) { totalCount edges { cursor node { matchedName kind } } pageInfo { hasNextPage hasPreviousPage } } }`,
    );
  const { search: all } = await page('first: 100');
  const { search: counted } = await ask(
    graph,
    '{ search(query: "cloud") { facets(by: [KIND, MATCH]) { by key label count } } }',
  );
  const sum = (by: string): number =>
    counted.facets
      .filter((facet: Answer) => facet['by'] === by)
      .reduce((total: number, { count }: Answer) => total + count, 0);
  expect([sum('KIND'), sum('MATCH')]).toEqual([all.totalCount, all.totalCount]);
  expect(counted.facets).toContainEqual({
    by: 'KIND',
    key: 'FRAMEWORK_FAMILY',
    label: 'framework family',
    count: 1,
  });
  const forwards: unknown[] = [];
  let after = '';
  for (;;) {
    const { search } = await page(`first: 2${after}`);
    forwards.push(...search.edges);
    expect(search.pageInfo.hasPreviousPage).toBe(after !== '');
    if (!search.pageInfo.hasNextPage) break;
    after = `, after: "${search.edges.at(-1).cursor}"`;
  }
  expect(forwards).toEqual(all.edges);
  const backwards: unknown[] = [];
  let before = '';
  for (;;) {
    const { search } = await page(`last: 3${before}`);
    backwards.unshift(...search.edges);
    if (!search.pageInfo.hasPreviousPage) break;
    before = `, before: "${search.edges[0].cursor}"`;
  }
  expect(backwards).toEqual(all.edges);
});

test('what is more than is looked at is said', async () => {
  const many = aGraph();
  for (let place = 0; place < 301; place += 1)
    many.organisation(`board-${place}`, { name: `Board ${place}` });
  const question = (query: string) => `{ search(query: "${query}") { isComplete totalCount } }`;
  const crowded = await many;
  expect(await ask(crowded, question('board'))).toEqual({ search: { isComplete: false, totalCount: 300 } });
  expect(await ask(crowded, question('board 7'))).toMatchObject({ search: { isComplete: true } });
});
