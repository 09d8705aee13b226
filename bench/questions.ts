import { readFileSync } from 'node:fs';
import { statementNamed } from '../src/graph/catalogue.ts';
import { PEER_QUESTIONS } from './peer-questions.ts';
import { listIn, pounds, raw, text, type Question } from './question.ts';

const DEPARTMENT = 'synthetic-department-01';
const DEPARTMENT_ID = `govuk-${DEPARTMENT}`;

const saved = (slug: string): string =>
  readFileSync(new URL(`../schema/saved-queries/${slug}.graphql`, import.meta.url), 'utf8');

/** The server refuses the hints for people that saved questions carry. */
const document = (slug: string): string => saved(slug).replaceAll(/ @example\(value: "[^"]*"\)/g, '');

type FoundingNode = {
  supplier: { supplier_name: string };
  supplier_net: string;
  supplier_bodies: number;
  bodies: { net: string }[];
};
type Node = Readonly<Record<string, string | number | null>>;
type Slugs = readonly { slug: string }[];
type OrganisationData = { slug: string; name: string; parents: Slugs; children: { nodes: Slugs } };
type RankedBuyer = { buyer: { slug: string | null; name: string }; net: string; lines: number };

const sorted = (texts: readonly string[]): string => texts.toSorted().join(' ');

const founding: Question = {
  title: 'SMEs across the bodies of a department',
  cypher: statementNamed('suppliers-across-bodies'),
  params: {
    published: 2n ** 62n,
    reference: DEPARTMENT,
    size: 'SME',
    minBodies: 2,
    afterNetE4: 2n ** 63n - 1n,
    afterId: '',
    limit: 20,
  },
  graphql: document('smes-across-bodies'),
  variables: { parent: DEPARTMENT, first: 20 },
  fromRows: (rows) =>
    rows.map(({ name, netE4, bodies, bodyNetE4 }) => [
      text(name),
      pounds(netE4),
      text(bodies),
      sorted(listIn(bodyNetE4).map(pounds)),
    ]),
  fromData: (data: { suppliersAcrossBodies: { suppliers: { edges: { node: FoundingNode }[] } } }) =>
    data.suppliersAcrossBodies.suppliers.edges.map(({ node }) => [
      node.supplier.supplier_name,
      node.supplier_net,
      text(node.supplier_bodies),
      sorted(node.bodies.map(({ net }) => net)),
    ]),
};

const byCategory: Question = {
  title: 'Spend by lot category, department and bodies',
  cypher: raw('spend-by-lot-category'),
  params: { slug: DEPARTMENT, family: 'g-cloud' },
  graphql: `query ($buyer: String!) {
    invoiced(filter: { buyer: $buyer, scope: SELF_AND_DESCENDANTS, family: "g-cloud" }) {
      groups(by: [LOT_CATEGORY], first: 20) { nodes { lotCategory { slug } net lines } }
    }
  }`,
  variables: { buyer: DEPARTMENT },
  fromRows: (rows) => rows.map(({ category, netE4, lines }) => [text(category), pounds(netE4), text(lines)]),
  fromData: (data: {
    invoiced: { groups: { nodes: (Node & { lotCategory: { slug: string } | null })[] } };
  }) =>
    data.invoiced.groups.nodes.map((node) => [
      text(node.lotCategory?.slug),
      text(node['net']),
      text(node['lines']),
    ]),
};

const ranking: Question = {
  title: 'The twenty buyers that spend most',
  cypher: raw('buyer-ranking'),
  params: { family: 'g-cloud', limit: 20n },
  graphql: `{ buyerRanking(filter: { family: "g-cloud" }, top: 20) { buyers { buyer { slug name } net lines } } }`,
  variables: {},
  fromRows: (rows) =>
    rows.map(({ slug, name, netE4, lines }) => [text(slug), text(name), pounds(netE4), text(lines)]),
  fromData: (data: { buyerRanking: { buyers: RankedBuyer[] } }) =>
    data.buyerRanking.buyers.map(({ buyer, net, lines }) => [buyer.slug, buyer.name, net, text(lines)]),
};

const page: Question = {
  title: 'A page of twenty lines of a buyer',
  cypher: raw('page-of-lines'),
  params: { buyerId: DEPARTMENT_ID, limit: 20n },
  graphql: `query ($buyer: String!) {
    invoiced(filter: { buyer: $buyer }) { records(first: 20) { nodes { ordinal period amount buyerAsPrinted supplierAsPrinted description } } }
  }`,
  variables: { buyer: DEPARTMENT_ID },
  fromRows: (rows) =>
    rows.map((row) => [
      text(row['ordinal']),
      text(row['period']),
      pounds(row['amountE4']),
      text(row['buyer']),
      text(row['supplier']),
      text(row['description']),
    ]),
  fromData: (data: { invoiced: { records: { nodes: Node[] } } }) =>
    data.invoiced.records.nodes.map((node) =>
      ['ordinal', 'period', 'amount', 'buyerAsPrinted', 'supplierAsPrinted', 'description'].map((name) =>
        text(node[name]),
      ),
    ),
};

const organisation: Question = {
  title: 'An organisation with parents and children',
  cypher: raw('organisation'),
  params: { slug: 'synthetic-department-02' },
  graphql: `query ($slug: String!) { organisation(by: { slug: $slug }) { slug name parents { slug } children(first: 100) { nodes { slug } } } }`,
  variables: { slug: 'synthetic-department-02' },
  fromRows: (rows) =>
    rows.map(({ slug, name, parents, children }) => [
      text(slug),
      text(name),
      listIn(parents).map(text).join(' '),
      listIn(children).map(text).join(' '),
    ]),
  fromData: ({ organisation: { slug, name, parents, children } }: { organisation: OrganisationData }) => [
    [slug, name, ...[parents, children.nodes].map((list) => sorted(list.map((one) => one.slug)))],
  ],
};

export const QUESTIONS: readonly Question[] = [
  founding,
  byCategory,
  ranking,
  page,
  organisation,
  ...PEER_QUESTIONS,
];
