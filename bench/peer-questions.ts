import { decimalFromE4 } from '../src/decimal.ts';
import { pounds, raw, rowIn, text, type Canonical, type Question } from './question.ts';

const DEPARTMENT = 'synthetic-department-01';
const FRAMEWORK = 'g-cloud-9';
/** From how much on a supplier is asked for, in 1/10,000 of a pound. */
const FROM_E4 = 100_000n * 10_000n;
const PAGE = 100;
const PAGES = 50;

type Named = { name: string };
type Links = { edges: { net: string; lines: number; node: Named }[] };

/** The columns of rows of Cypher, in this order; those that end in E4 as money. */
const columns =
  (...names: string[]) =>
  (rows: readonly Readonly<Record<string, unknown>>[]): Canonical =>
    rows.map((row) => names.map((name) => (name.endsWith('E4') ? pounds(row[name]) : text(row[name]))));

const largestLines: Question = {
  title: 'The ten largest lines of a body, with supplier',
  cypher: raw('largest-lines-of-body'),
  params: { slug: DEPARTMENT, limit: 10n },
  graphql: `query ($slug: String!) { organisation(by: { slug: $slug }) {
    spendLines(order: AMOUNT_DESC, first: 10) { nodes { amount period supplier { name } } } } }`,
  variables: { slug: DEPARTMENT },
  fromRows: columns('amountE4', 'period', 'supplier'),
  fromData: (data: {
    organisation: { spendLines: { nodes: { amount: string; period: string; supplier: Named }[] } };
  }) =>
    data.organisation.spendLines.nodes.map(({ amount, period, supplier }) => [amount, period, supplier.name]),
};

const suppliersOfBodies: Question = {
  title: 'The bodies of a department, each with its five largest suppliers',
  cypher: raw('largest-suppliers-of-bodies'),
  params: { slug: DEPARTMENT, limit: 5n },
  graphql: `query ($slug: String!) { organisation(by: { slug: $slug }) {
    bodies(scope: SELF_AND_DESCENDANTS, first: 100) { nodes { slug suppliers(first: 5) { edges { net node { name } } } } } } }`,
  variables: { slug: DEPARTMENT },
  fromRows: columns('body', 'supplier', 'netE4'),
  fromData: (data: { organisation: { bodies: { nodes: { slug: string; suppliers: Links }[] } } }) => {
    const bodies = new Map(data.organisation.bodies.nodes.map((body) => [body.slug, body.suppliers]));
    return [...bodies]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([slug, { edges }]) => edges.map(({ node, net }) => [slug, node.name, net]));
  },
};

type SuppliersData = { organisation: { suppliers: Links } };

const suppliersOfTree: Question = {
  title: 'The twenty largest suppliers of a department and its bodies',
  cypher: raw('largest-suppliers-of-tree'),
  params: { slug: DEPARTMENT, limit: 20n },
  graphql: `query ($slug: String!) { organisation(by: { slug: $slug }) {
    suppliers(scope: SELF_AND_DESCENDANTS, first: 20) { edges { net lines node { name } } } } }`,
  variables: { slug: DEPARTMENT },
  fromRows: columns('supplier', 'netE4', 'lines'),
  fromData: (data: SuppliersData) =>
    data.organisation.suppliers.edges.map(({ net, lines, node }) => [node.name, net, text(lines)]),
};

const smallFrom: Question = {
  title: 'SMEs paid at least 100,000 in a family',
  cypher: raw('small-suppliers-from'),
  params: { family: 'g-cloud', fromE4: FROM_E4, limit: 100n },
  graphql: `query ($from: Decimal!) { frameworkFamily(slug: "g-cloud") {
    suppliers(filter: { size: SME, netFrom: $from }, first: 100) { edges { net node { name } } } } }`,
  variables: { from: decimalFromE4(FROM_E4) },
  fromRows: columns('supplier', 'netE4'),
  fromData: (data: { frameworkFamily: { suppliers: Links } }) =>
    data.frameworkFamily.suppliers.edges.map(({ net, node }) => [node.name, net]),
};

const smallByName: Question = {
  title: 'SMEs of a department and its bodies by name, the first twenty',
  cypher: raw('small-suppliers-of-tree'),
  params: { slug: DEPARTMENT, limit: 20n },
  graphql: `query ($slug: String!) { organisation(by: { slug: $slug }) {
    suppliers(scope: SELF_AND_DESCENDANTS, filter: { size: SME }, order: NAME_ASC, first: 20) { edges { net node { name } } } } }`,
  variables: { slug: DEPARTMENT },
  fromRows: columns('supplier', 'netE4'),
  fromData: (data: SuppliersData) =>
    data.organisation.suppliers.edges.map(({ net, node }) => [node.name, net]),
};

type PageData = {
  spendLines: { nodes: { amount: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
};

const linesByAmount: Question = {
  title: `Lines by amount, page after page, to the ${(PAGE * PAGES).toLocaleString('en-GB')}th`,
  cypher: raw('lines-by-amount'),
  params: { afterE4: 2n ** 62n, afterId: '', limit: BigInt(PAGE) },
  graphql: `query ($after: String) { spendLines(order: AMOUNT_DESC, first: ${PAGE}, after: $after) {
    nodes { amount } pageInfo { hasNextPage endCursor } } }`,
  variables: {},
  fromRows: columns('amountE4'),
  fromData: (data: PageData) => data.spendLines.nodes.map(({ amount }) => [amount]),
  pages: {
    most: PAGES,
    afterRows(rows) {
      const last = rows.at(-1);
      return rows.length < PAGE
        ? null
        : { afterE4: last?.['amountE4'], afterId: last?.['id'], limit: BigInt(PAGE) };
    },
    afterData: ({ spendLines: { pageInfo } }: PageData) =>
      pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null,
  },
};

type LotYear = {
  lot: { slug: string; framework: { slug: string } } | null;
  financialYear: string;
  net: string;
};

const byLotAndYear: Question = {
  title: 'Spend of a department and its bodies by lot and year',
  cypher: raw('spend-by-lot-and-year'),
  params: { slug: DEPARTMENT, limit: 100n },
  graphql: `query ($buyer: String!) { invoiced(filter: { buyer: $buyer, scope: SELF_AND_DESCENDANTS }) {
    groups(by: [LOT, FINANCIAL_YEAR], first: 100) { nodes { lot { slug framework { slug } } financialYear net lines } } } }`,
  variables: { buyer: DEPARTMENT },
  fromRows: columns('lot', 'year', 'netE4', 'lines'),
  fromData: (data: { invoiced: { groups: { nodes: (LotYear & { lines: number })[] } } }) =>
    data.invoiced.groups.nodes.map(({ lot, financialYear, net, lines }) => [
      lot && `${lot.framework.slug}/${lot.slug}`,
      financialYear,
      net,
      text(lines),
    ]),
};

type LotLine = { amount: string; buyer: Named; supplier: Named };

const linesOfLots: Question = {
  title: 'The lots of a framework, each with its five largest lines, buyer and supplier',
  cypher: raw('largest-lines-of-lots'),
  params: { framework: FRAMEWORK, limit: 5n },
  graphql: `query ($slug: String!) { framework(slug: $slug) {
    lots { slug spendLines(order: AMOUNT_DESC, first: 5) { nodes { amount buyer { name } supplier { name } } } } } }`,
  variables: { slug: FRAMEWORK },
  fromRows: columns('lot', 'amountE4', 'buyer', 'supplier'),
  fromData: (data: { framework: { lots: { slug: string; spendLines: { nodes: LotLine[] } }[] } }) =>
    data.framework.lots
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
      .flatMap(({ slug, spendLines }) =>
        spendLines.nodes.map(({ amount, buyer, supplier }) => [slug, amount, buyer.name, supplier.name]),
      ),
};

type Count = { totalCount: number };
type CountsData = {
  organisations: Count;
  suppliers: Count;
  spendLines: Count;
  organisation: { spendLines: Count };
};

const counts: Question = {
  title: 'How many organisations, suppliers, lines, and lines of one body',
  cypher: raw('counts'),
  params: { slug: DEPARTMENT },
  graphql: `query ($slug: String!) { organisations(first: 1) { totalCount } suppliers(first: 1) { totalCount }
    spendLines(first: 1) { totalCount } organisation(by: { slug: $slug }) { spendLines(first: 1) { totalCount } } }`,
  variables: { slug: DEPARTMENT },
  fromRows: (rows) => columns('organisations', 'suppliers', 'lines', 'ofBody')(rows.map(rowIn)),
  fromData: ({ organisations, suppliers, spendLines, organisation }: CountsData) => [
    [organisations, suppliers, spendLines, organisation.spendLines].map(({ totalCount }) => text(totalCount)),
  ],
};

/** Nine of the eleven questions of a peer's benchmark, each one document; the other two are in questions.ts. */
export const PEER_QUESTIONS: readonly Question[] = [
  largestLines,
  suppliersOfBodies,
  suppliersOfTree,
  smallFrom,
  linesByAmount,
  byLotAndYear,
  linesOfLots,
  counts,
  smallByName,
];
