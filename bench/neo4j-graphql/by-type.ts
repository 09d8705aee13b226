import type { Asked, AskedOf } from './asked.ts';
import type { Question } from '../question.ts';

type Slugs = { edges: { node: { slug: string } }[] };
type Organisations<T> = { organisations: T[] };
type Named = { name: string };
type Count = { aggregate: { count: { nodes: number } } };
type Line = { amountE4: string; period: string; buyer: Named[]; supplier: Named[] };
type Page = { spendLines: { amountE4: string }[] };

const LARGEST = 'sort: [{ amountE4: DESC }, { id: DESC }]';
const slugsIn = ({ edges }: Slugs): string[] => edges.map(({ node }) => node.slug);
const countIn = ({ aggregate }: Count): number => aggregate.count.nodes;
const CURRENT =
  '(where: { edge: { current: { eq: true } } }, sort: [{ node: { slug: ASC } }]) { edges { node { slug } } }';

const organisation = ({ params }: Question): Asked => ({
  document: `query ($slug: String!) { organisations(where: { slug: { eq: $slug } }) {
    slug name parentsConnection${CURRENT} childrenConnection${CURRENT} } }`,
  variables: params,
  rows: (
    data: Organisations<Named & { slug: string; parentsConnection: Slugs; childrenConnection: Slugs }>,
  ) =>
    data.organisations.map(({ slug, name, parentsConnection, childrenConnection }) => ({
      slug,
      name,
      parents: slugsIn(parentsConnection),
      children: slugsIn(childrenConnection),
    })),
});

const pageOfLines = ({ params: { buyerId } }: Question): Asked => ({
  document: `query ($buyerId: String!) { spendLines(where: { buyerId: { eq: $buyerId } }, sort: [{ id: ASC }], limit: 20) {
    ordinal period amountE4 buyerAsPrinted supplierAsPrinted description } }`,
  variables: { buyerId },
  rows: (data: { spendLines: Readonly<Record<string, unknown>>[] }) =>
    data.spendLines.map((line) => ({
      ...line,
      buyer: line['buyerAsPrinted'],
      supplier: line['supplierAsPrinted'],
    })),
});

const largestLines = ({ params: { slug } }: Question): Asked => ({
  document: `query ($slug: String!) { organisations(where: { slug: { eq: $slug } }) {
    lines(${LARGEST}, limit: 10) { amountE4 period supplier { name } } } }`,
  variables: { slug },
  rows: (data: Organisations<{ lines: Line[] }>) =>
    data.organisations.flatMap(({ lines }) =>
      lines.map(({ amountE4, period, supplier }) => ({ amountE4, period, supplier: supplier[0]?.name })),
    ),
});

const linesOfLots = ({ params: { framework } }: Question): Asked => ({
  document: `query ($framework: ID!) { frameworks(where: { id: { eq: $framework } }) { lots(sort: [{ id: ASC }]) {
    slug lines(${LARGEST}, limit: 5) { amountE4 buyer { name } supplier { name } } } } }`,
  variables: { framework },
  rows: (data: { frameworks: { lots: { slug: string; lines: Line[] }[] }[] }) =>
    data.frameworks.flatMap(({ lots }) =>
      lots.flatMap(({ slug: lot, lines }) =>
        lines.map(({ amountE4, buyer, supplier }) => ({
          lot,
          amountE4,
          buyer: buyer[0]?.name,
          supplier: supplier[0]?.name,
        })),
      ),
    ),
});

/**
 * By offset: a page of its connections holds all nodes before it cuts, and runs out of the memory of a transaction at two
 * thousand lines.
 */
const linesByAmount = ({ params: { limit } }: Question): Asked => ({
  document: `query ($offset: Int!) { spendLines(limit: ${String(limit)}, offset: $offset, ${LARGEST}) { amountE4 } }`,
  variables: { offset: 0 },
  rows: (data: Page) => data.spendLines,
  next: ({ spendLines }: Page, pages) =>
    spendLines.length < Number(limit) ? null : { offset: pages * Number(limit) },
});

const COUNT = '{ aggregate { count { nodes } } }';

const counts = ({ params }: Question): Asked => ({
  document: `query ($slug: String!) { publicBodiesConnection ${COUNT} suppliersConnection ${COUNT} spendLinesConnection ${COUNT}
    organisations(where: { slug: { eq: $slug } }) { linesConnection ${COUNT} } }`,
  variables: params,
  rows: (
    data: Organisations<{ linesConnection: Count }> &
      Record<'publicBodiesConnection' | 'suppliersConnection' | 'spendLinesConnection', Count>,
  ) =>
    data.organisations.map(({ linesConnection }) => ({
      organisations: countIn(data.publicBodiesConnection),
      suppliers: countIn(data.suppliersConnection),
      lines: countIn(data.spendLinesConnection),
      ofBody: countIn(linesConnection),
    })),
});

/** By the name of the statement that answers the same. */
const BY_TYPE: ReadonlyMap<string, (question: Question) => Asked> = new Map([
  ['organisation', organisation],
  ['page-of-lines', pageOfLines],
  ['largest-lines-of-body', largestLines],
  ['largest-lines-of-lots', linesOfLots],
  ['lines-by-amount', linesByAmount],
  ['counts', counts],
]);

/** A question that a document over the types of types.graphql says. */
export const askedByType: AskedOf = (question) => BY_TYPE.get(question.cypher.name)?.(question);
