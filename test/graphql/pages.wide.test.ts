import { getNamedType, type GraphQLField, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { isConnection } from '../../src/graphql/list-size.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { codesFile } from '../support/codes-file.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { claimsFile } from '../support/statements-file.ts';

/** Where the parent of a list is found, or of one list of it; LIST stands for the list. */
const PARENTS: Readonly<Record<string, string>> = {
  Query: 'LIST',
  Organisation: 'organisation(by: {slug: "ministry"}) { LIST }',
  Supplier: 'supplier(by: {name: "Acme Ltd"}) { LIST }',
  FrameworkFamily: 'frameworkFamily(slug: "g-cloud") { LIST }',
  Framework: 'framework(slug: "g-cloud-3") { LIST }',
  Lot: 'lot(framework: "g-cloud-3", slug: "iaas") { LIST }',
  LotCategory: 'node(id: "lotCategory:hosting") { ... on LotCategory { LIST } }',
  CpvCode: 'cpvCode(code: "72000000") { LIST }',
  DatasetVersion: 'node(id: "datasetVersion:g-cloud-sales@2014-01-31") { ... on DatasetVersion { LIST } }',
  'DatasetVersion.notices': 'notices(first: 1) { nodes { versions { LIST } } }',
  Coverage: 'coverage { LIST }',
  InvoicedSpend: 'invoiced { LIST }',
  SpendGroup: 'invoiced { groups(by: SUPPLIER, first: 1) { nodes { LIST } } }',
  SmeShareResult: 'smeShare { LIST }',
  RankedBuyer: 'buyerRanking(top: 1) { buyers { LIST } }',
  SuppliersAcrossBodiesResult: 'suppliersAcrossBodies(parent: "ministry") { LIST }',
  SupplierAcrossBodies:
    'suppliersAcrossBodies(parent: "ministry") { suppliers(first: 1) { nodes { LIST } } }',
  ThenAndNow: 'thenAndNow { LIST }',
  Restatements: 'restatements { LIST }',
  UntiedBothWays: 'untiedBothWays(buyer: "ministry") { LIST }',
  LotsUsedAndIgnored: 'lotsUsedAndIgnored(buyer: "ministry") { LIST }',
  SmeWinRate: 'smeWinRate { LIST }',
  FlaggedAwards: 'flags { LIST }',
  LateAwards: 'lateAwards { LIST }',
  TendersWithoutAward: 'tendersWithoutAward(days: 0) { LIST }',
  BuyerRankingResult: 'buyerRanking { LIST }',
  Concentration: 'concentration { LIST }',
  SupplierOverlap: 'overlap(a: "ministry", b: "courts") { LIST }',
  WonTogetherResult: 'wonTogether(supplier: "Acme Ltd") { LIST }',
  SimilarBuyersResult: 'similarBuyers(to: "ministry") { LIST }',
  FirstTimeSuppliersResult: 'firstTimeSuppliers(filter: {from: "2013-04"}) { LIST }',
  SellToResult: 'sellTo(buyer: "ministry") { LIST }',
  WhereToSellResult: 'whereToSell { LIST }',
  AwardedSpend: 'awarded(filter: {supplier: "Acme Ltd"}) { LIST }',
  AwardedGroup: 'awarded { groups(by: SUPPLIER, first: 1) { nodes { LIST } } }',
};

/** What an argument of a list is given, in whatever list it stands. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  buyer: '"ministry"',
  supplier: '"Acme Ltd"',
  of: '"ministry"',
  by: 'BUYER',
  on: '"2026-01-01"',
  query: '"ltd"',
};

type List = { parent: string; field: GraphQLField<unknown, unknown> };

const lists: List[] = Object.values(executableSchema().getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => isConnection(getNamedType(field.type)))
        .map((field) => ({ parent: type.name, field }))
    : [],
);

let graph: Graph;

/** Months of several families, frameworks and lots. */
const THROUGH = [
  { month: '2013-04', framework: 'G-Cloud III', lot: '1' },
  { month: '2013-05', framework: 'G-Cloud II', lot: '3' },
  { month: '2013-06', framework: 'Digital Outcomes and Specialists', lot: 'Digital outcomes' },
] as const;

const SUPPLIERS = [
  { id: 's', name: 'Acme Ltd' },
  { id: 't', name: 'Boreal Ltd' },
  { id: 'u', name: 'Cedar Ltd' },
];
const opportunity = (ocid: string, buyer: string) => {
  const { tender, awards, ...more } = awardRelease(ocid, buyer, { tag: ['tender', 'award'] });
  const end = { contractPeriod: { startDate: '2025-03-01', endDate: '2026-02-28' } };
  return {
    ...more,
    tender: {
      ...{ ...tender, status: 'complete', datePublished: '2025-01-02' },
      value: { amount: 1, currency: 'GBP' },
      classification: { scheme: 'CPV', id: '72400000', description: 'Internet services' },
    },
    relatedProcesses: [
      {
        ...{ id: '1', relationship: ['framework'], scheme: 'digital-marketplace' },
        ...{ identifier: 'g-cloud-3', title: 'iaas' },
      },
    ],
    bids: {
      statistics: [
        { id: '1', measure: 'smeBids', value: 6 },
        { id: '2', measure: 'largeBids', value: 2 },
      ],
    },
    awards: awards.map((award) => ({ ...award, ...end, date: '2025-01-05', suppliers: SUPPLIERS })),
  };
};

beforeAll(async () => {
  const told = aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('prisons', { childOf: 'ministry' });
  for (const buyer of ['ministry', 'courts', 'A Council', 'B Council'])
    for (const supplier of ['Acme Ltd', 'Boreal Ltd', 'Cedar Ltd', 'Dunlin Ltd', 'Elder Ltd'])
      for (const through of THROUGH) told.spend({ buyer, supplier, net: '7', size: 'SME', ...through });
  graph = await told;
  await defineFrameworks(graph);
  await imported(graph, ['cpv', codesFile(['72000000', '72400000'])]);
  const releases = ['Ministry', 'Ministry', 'Courts', 'Courts'].map((buyer, index) =>
    opportunity(`ocds-b5fd17-${index}`, buyer),
  );
  const closed = ['Ministry', 'Courts'].map((buyer, index) => ({
    ...awardRelease(`ocds-b5fd17-closed-${index}`, buyer, { tag: ['tender'], awards: [] }),
    tender: { title: 'Work', tenderPeriod: { endDate: '2025-02-01' } },
  }));
  await imported(graph, ['contracts-ocds', releasesFile([...releases, ...closed])]);
  const about = { organisation: 'ministry' };
  await imported(graph, ['claims', claimsFile(['a', 'b', 'c'].map((id) => ({ id, about })))]);
});

type Answer = { edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean } };

/** The list as it stands somewhere in an answer under the key `list`. */
const listIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null
    ? 'list' in data
      ? data.list
      : Object.values(data).map(listIn).find(Boolean)
    : undefined;

type Page = { first?: number; after?: string | null; last?: number; before?: string };

/** The cursors of one page of a list, and whether it says that there is another. */
async function pageOf({ parent, field }: List, page: Page) {
  const given = field.args.flatMap(({ name }) => (ARGUMENTS[name] ? [`${name}: ${ARGUMENTS[name]}`] : []));
  const asked = Object.entries(page).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const list = `list: ${field.name}(${[...given, ...asked].join(', ')}) {
    edges { cursor } pageInfo { hasNextPage hasPreviousPage } }`;
  const found = PARENTS[`${parent}.${field.name}`] ?? PARENTS[parent];
  const question = `{ ${found?.replace('LIST', list)} }`;
  const { edges, pageInfo } = listIn(await ask(graph, question)) as Answer;
  return { cursors: edges.map(({ cursor }) => cursor), ...pageInfo };
}

test.each(lists.map((list) => ({ ...list, name: `${list.parent}.${list.field.name}` })))(
  '$name says that there is another page when there is one row more, and not when the page is exactly full',
  async (list) => {
    const { cursors: all } = await pageOf(list, { first: 100 });
    expect(all.length, 'the graph of this test has too few rows for this list').toBeGreaterThan(1);
    const [most, start] = [all.length, { hasPreviousPage: false }];
    const pages = [
      pageOf(list, { first: most + 1 }),
      pageOf(list, { first: most }),
      pageOf(list, { first: most - 1 }),
      pageOf(list, { first: 1, after: all.at(-2)! }),
    ];
    expect(await Promise.all(pages)).toEqual([
      { cursors: all, hasNextPage: false, ...start },
      { cursors: all, hasNextPage: false, ...start },
      { cursors: all.slice(0, -1), hasNextPage: true, ...start },
      { cursors: all.slice(-1), hasNextPage: false, hasPreviousPage: true },
    ]);
  },
);

const isReadBackwards = ({ field }: List): boolean => field.args.some(({ name }) => name === 'last');

test.each(
  lists.filter(isReadBackwards).map((list) => ({ ...list, name: `${list.parent}.${list.field.name}` })),
)('$name says so read backwards too', async (list) => {
  const { cursors: all } = await pageOf(list, { first: 100 });
  const [most, end] = [all.length, { hasNextPage: false }];
  const pages = [
    pageOf(list, { last: most }),
    pageOf(list, { last: most - 1 }),
    pageOf(list, { last: 1, before: all[1]! }),
  ];
  expect(await Promise.all(pages)).toEqual([
    { cursors: all, hasPreviousPage: false, ...end },
    { cursors: all.slice(1), hasPreviousPage: true, ...end },
    { cursors: all.slice(0, 1), hasPreviousPage: false, hasNextPage: true },
  ]);
});
