const DEPARTMENT = '"synthetic-department-01"';
const SUPPLIER = '"Synthetic Supplier 0001 Ltd"';
const DIMENSIONS = 'BUYER SUPPLIER FAMILY FRAMEWORK LOT_CATEGORY LOT FINANCIAL_YEAR MONTH SIZE SECTOR'.split(
  ' ',
);

const PERIMETERS = [
  '',
  `(filter: { buyer: ${DEPARTMENT} })`,
  `(filter: { buyer: ${DEPARTMENT}, scope: SELF_AND_DESCENDANTS })`,
  `(filter: { buyer: ${DEPARTMENT}, scope: SELF_AND_DESCENDANTS, from: "2014-06", to: "2016-08" })`,
  `(filter: { supplier: ${SUPPLIER} })`,
  `(filter: { buyer: ${DEPARTMENT}, supplier: ${SUPPLIER} })`,
  '(filter: { family: "g-cloud" })',
  '(filter: { from: "2014-04", to: "2016-03" })',
];
const FIGURES = [
  'total { net }',
  ...DIMENSIONS.map((one) => `groups(by: [${one}], first: 10) { nodes { net } }`),
  'groups(by: [BUYER, SUPPLIER], first: 10) { nodes { net buyer { name } supplier { name } } }',
];
const figures = PERIMETERS.flatMap((perimeter) =>
  FIGURES.map((figure) => `{ invoiced${perimeter} { ${figure} } }`),
);

const across = (conditions: string): string =>
  `{ suppliersAcrossBodies(parent: ${DEPARTMENT}${conditions}) { suppliers(first: 20) { nodes { supplier { name } net } } } }`;
const organisation = (fields: string): string =>
  `{ organisation(by: { slug: ${DEPARTMENT} }) { name ${fields} } }`;

/** Questions of every kind, to compare their prices with what they take. */
export const CORPUS: readonly string[] = [
  ...figures,
  across(''),
  across(', size: SME'),
  across(', family: "g-cloud"'),
  organisation(''),
  organisation('parents { name }'),
  organisation('names { text } identifiers { value }'),
  organisation('bodies(first: 20) { totalCount nodes { name parents { name } } }'),
  organisation(
    'frameworks(scope: SELF_AND_DESCENDANTS, first: 20) { nodes { lots { suppliers(first: 3) { nodes { name buyers(first: 3) { nodes { name } } } } } } }',
  ),
  `{ restatements(filter: { buyer: ${DEPARTMENT} }) { months(first: 20) { nodes { month net difference } } } }`,
  `{ spendLines(filter: { buyer: ${DEPARTMENT} }, first: 20) { totalCount nodes { amount } } }`,
  '{ organisations(first: 20) { totalCount nodes { name names { text } } } }',
  '{ suppliers(first: 20) { nodes { name sizes { size } } } }',
  '{ frameworkFamilies { slug frameworks { slug lots { name } } } }',
  '{ datasets { id versions { asAt } } }',
  `{ coverage(buyer: ${DEPARTMENT}) { sources { source } } }`,
  `{ untied(buyer: ${DEPARTMENT}, scope: SELF_AND_DESCENDANTS, first: 20) { nodes { net supplier { name } } } }`,
  `{ invoiced(filter: { buyer: ${DEPARTMENT} }) { records(first: 20) { nodes { amount supplier { name } } } } }`,
  '{ buyerRanking(top: 10) { buyers { net buyer { name } } total { net } } }',
  '{ smeShare { share basis { sizesBy { lines } } } }',
];
