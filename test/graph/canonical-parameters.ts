import { FOREVER } from '../../src/graph/model.ts';
import { SIZE_PROPERTIES } from '../../src/sizes.ts';
import { NOW } from '../../src/trade/conditions.ts';
import type { Params } from '../../src/graph/rows.ts';
import type { Statement } from '../../src/graph/statement.ts';
import { byNet, linesOf, listOf, MOST } from './canonical-lists.ts';
import { syntheticBodies } from '../../seed/sources/synthetic/bodies.ts';

const DEPARTMENT = 'synthetic-department-01';
const bodyId = (slug: string): string => `govuk-${slug}`;
const underDepartment = syntheticBodies()
  .filter(
    ({ slug, parents }) =>
      slug === DEPARTMENT ||
      parents.some((parent) => parent === DEPARTMENT || parent.startsWith('synthetic-body-01-')),
  )
  .map(({ slug }) => bodyId(slug));
const suppliers = ['0001', '0002', '0003'].map((number) => `name-synthetic-supplier-${number}-ltd`);

/** What the questions people ask come down to: a department with its bodies, a known supplier, a page of twenty. */
const USUAL: Params = {
  reference: DEPARTMENT,
  normalised: 'synthetic department 01',
  rootId: bodyId(DEPARTMENT),
  ids: underDepartment,
  asOf: null,
  minDepth: 0n,
  maxDepth: 10n,
  sizes: null,
  sizeProperty: SIZE_PROPERTIES.AS_REPORTED,
  family: 'g-cloud',
  framework: null,
  lotCategory: null,
  sector: null,
  from: '0000-01',
  to: '9999-12',
  // Whole years from rollups, the months beside them from lines.
  first: '2013/14',
  last: '2017/18',
  spans: [
    { from: '2012-07', to: '2013-03' },
    { from: '2018-04', to: '2018-06' },
  ],
  published: MOST,
  knownAt: NOW,
  buyerIds: null,
  supplierIds: null,
  families: ['g-cloud'],
  lotCategories: null,
  own: '',
  minBodies: 2n,
  d1: 'lotCategory',
  d2: '',
  d3: '',
  k1: 'support',
  k2: '',
  k3: '',
  method: null,
  forever: FOREVER,
  contracts: true,
  frameworks: null,
  lots: null,
  opportunities: true,
  dimension: 'BUYER',
  which: 'COUNTED',
  afterUpperE4: MOST,
  afterKey: '',
  afterCurrency: '',
  afterVat: '',
  endsFrom: '2018-01-01',
  endsTo: '2019-01-01',
  afterEnd: '',
  after: '',
  afterNetE4: MOST,
  afterId: '',
  afterName: '',
  afterParent: '',
  afterK1: '',
  afterK2: '',
  afterK3: '',
  limit: 21n,
  prefix: '',
  prefixEnd: '\uffff',
  format: null,
  status: null,
  source: null,
  slugs: ['g-cloud-1', 'g-cloud-2'],
  text: 'synthetic OR department',
  candidates: 300n,
  number: null,
  code: null,
  searches: [{ key: 'a', text: 'synthetic' }],
  references: [{ key: 'a', reference: DEPARTMENT, normalised: ['synthetic department 01'], decisionId: '' }],
  sources: ['synthetic-organisations'],
  decisionId: '',
  asked: ['g-cloud-1', 'rm1557-9'].map((slug) => ({ slug, reference: null, id: slug })),
  prefixes: ['72'],
  by: 'BUYER',
  order: 'DATE',
  descending: true,
  noNumber: MOST,
  noText: '',
  afterNumber: 0n,
  afterText: '',
  noFramework: false,
  lot: null,
  cpv: null,
  ocid: null,
  types: null,
  tags: null,
  statuses: null,
  routes: null,
  valueKinds: null,
  currency: null,
  vat: null,
  valueFromE4: null,
  valueToE4: null,
  words: ['synthetic'],
  closesFrom: '',
  closesTo: '9999-12-31',
  netFromE4: null,
  treeSize: null,
  onlyBuyers: false,
  kind: null,
  netToE4: null,
  withSums: true,
  withSizes: true,
  hasSpend: null,
  hasPurchases: null,
  knownBy: null,
  openOn: null,
  startsFrom: '',
  startsTo: '9999-12-31',
  organisationId: null,
  document: null,
  slug: null,
  checkable: null,
};

/** What is bought by a department with its bodies, or sold by some suppliers. */
const PURCHASES = listOf('LINK', underDepartment);
const ALL: Params = listOf('ALL', []);
/** All that is below a department. */
const TREE = listOf('TREE', [bodyId(DEPARTMENT)]);
/** All that is in a category of lots. */
const CATEGORY = { ...listOf('LOT_CATEGORY', ['hosting']), kind: 'LOT_CATEGORY' };
const TRADES = { order: 'NET', to: 'supplierId' };

/** No rollup has any of it. */
const ALL_LINES: Params = { spans: [{ from: '0000-04', to: '9999-03' }] };

/** Where a statement asks for another kind of thing by a usual name. */
const SPECIAL: Readonly<Record<string, Params>> = {
  'rejected-records': { kind: 'SALES' },
  'organisations-page': { ...ALL, order: 'NAME' },
  'organisations-count': ALL,
  'organisations-facets': { ...ALL, by: 'FORMAT' },
  'organisation-perimeter': ALL,
  'organisation-sums-perimeter': ALL,
  'suppliers-page': { ...ALL, order: 'NET' },
  'suppliers-count': ALL,
  'suppliers-facets': { ...ALL, by: 'SIZE' },
  'supplier-list-perimeter': ALL,
  'supplier-sums-perimeter': ALL,
  'frameworks-page': { ...ALL, order: 'START' },
  'frameworks-count': ALL,
  'frameworks-facets': { ...ALL, by: 'FAMILY' },
  'framework-perimeter': ALL,
  'lots-page': { ...ALL, order: 'NAME' },
  'lots-count': ALL,
  'lots-facets': { ...ALL, by: 'FRAMEWORK' },
  'lot-perimeter': ALL,
  'connection-neighbours': { ids: suppliers },
  'connection-perimeter': { ids: suppliers },
  'connection-things': { ids: suppliers },
  'contracts-page': PURCHASES,
  'contracts-count': PURCHASES,
  'contracts-facets': PURCHASES,
  'awards-page': PURCHASES,
  'awards-count': PURCHASES,
  'awards-facets': PURCHASES,
  'awards-behind': { ...PURCHASES, words: [] },
  'award-announcements': { ...PURCHASES, words: [] },
  'award-statements': { ...PURCHASES, words: [] },
  'untied-awards': { ...PURCHASES, words: [] },
  'applications-by-size': { ...PURCHASES, words: [] },
  'tender-outcomes': { ...PURCHASES, words: [] },
  'awarded-totals': { ...PURCHASES, words: [] },
  'awarded-groups': { ...PURCHASES, words: [] },
  'awarded-datasets': { ...PURCHASES, words: [] },
  'contracts-unawarded': { ...PURCHASES, words: [] },
  'opportunities-page': PURCHASES,
  'opportunities-count': PURCHASES,
  'opportunities-facets': PURCHASES,
  'purchase-perimeter': PURCHASES,
  'purchases-counted': PURCHASES,
  'notices-page': PURCHASES,
  'notices-count': PURCHASES,
  'notices-facets': PURCHASES,
  'notice-perimeter': PURCHASES,
  'notices-in-order': { source: 'find-a-tender', afterId: null },
  'trades-page': TRADES,
  'trades-count': TRADES,
  'trades-by-net': { to: 'supplierId' },
  'lines-page': { ...listOf('BUYER', underDepartment), order: 'PERIOD' },
  'lines-by-amount': { fromE4: -MOST, toE4: MOST },
  'line-list-perimeter': listOf('BUYER', underDepartment),
  'versions-by-id': { ids: ['synthetic-sales@2018-06-30'] },
  'versions-of-datasets': { slugs: ['synthetic-sales', 'synthetic-organisations'] },
  'frameworks-of-families': { slugs: ['g-cloud', 'digital-outcomes-and-specialists'] },
  'awards-by-id': { ids: ['ocds-synthetic-1#award-1'] },
  'lots-by-id': { ids: ['g-cloud-1/iaas', 'g-cloud-9/cloud-hosting'] },
  'lots-of-categories': { slugs: ['hosting', 'support'] },
  'spend-lines-by-id': {
    ids: ['1', '2', '3'].map((ordinal) => `synthetic-sales@2018-06-30#${ordinal.padStart(9, '0')}`),
  },
  'search-names': { searches: [{ key: 'a', text: 'synthetic OR department', reference: DEPARTMENT }] },
  'suppliers-across-bodies': { size: 'ALL', minBodies: 1n },
  'suppliers-across-lines': { sizes: ['SME', 'MICRO', 'SMALL', 'MEDIUM'], buyerIds: underDepartment },
  'supplier-by-reference': {
    references: [
      {
        key: 'a',
        reference: 'Synthetic Supplier 0001 Ltd',
        normalised: ['synthetic supplier 0001 ltd'],
        decisionId: '',
      },
    ],
  },
  'untied-spend': { buyerIds: underDepartment },
  'line-perimeter': { buyerIds: underDepartment },
  'supplied-to': { buyerIds: underDepartment },
  'supplied-by': { ids: suppliers },
  'paid-to': { ids: suppliers },
  'stated-months': ALL_LINES,
  'opportunities-by-outcome': { buyerIds: underDepartment },
  'supplier-dossier': { supplierId: suppliers[0] },
  'supplier-lots': { ids: suppliers },
  'won-together': { ids: suppliers },
  'won-together-perimeter': { ids: suppliers },
  'supplier-buyers': { ids: suppliers },
  'supplier-sizes': { ids: suppliers },
};

const ALL_MONTHS: Params = { first: '0000-04', last: '9999-03', spans: [] };

const ENTRANCES: Readonly<Record<string, Params>> = {
  Lot: { ids: ['g-cloud-9/cloud-hosting'] },
  Framework: { ids: ['g-cloud-9'] },
  FrameworkFamily: { ids: ['g-cloud'] },
  Award: { ids: ['ocds-synthetic-1#award-1'] },
  Contract: { ids: ['ocds-synthetic-1#contract-1'] },
  byBuyer: { buyerIds: underDepartment },
  bySupplier: { supplierIds: suppliers.slice(0, 1) },
  ...linesOf('byBuyer', underDepartment),
  ...linesOf('bySupplier', suppliers),
  ...linesOf('byLot', ['g-cloud-9/cloud-hosting']),
  ...linesOf('byVersion', ['synthetic-sales@2018-06-30']),
  ...linesOf('all', ['all']),
  paidByBuyer: { buyerIds: underDepartment, ...ALL_MONTHS },
  boughtByBuyer: { buyerIds: underDepartment, ...ALL_MONTHS },
  spentByBuyer: { buyerIds: underDepartment },
  suppliedByBuyer: { buyerIds: underDepartment },
  suppliedByPair: { buyerIds: underDepartment, supplierIds: suppliers.slice(0, 1) },
  billedBySupplier: { supplierIds: suppliers.slice(0, 1), ...ALL_MONTHS },
  soldBySupplier: { supplierIds: suppliers.slice(0, 1), ...ALL_MONTHS },
  suppliedBySupplier: { supplierIds: suppliers.slice(0, 1) },
  pairs: listOf('BUYER', underDepartment),
  tree: { ...TREE, treeSize: 'ALL' },
  ...byNet('tree', { ...TREE, treeSize: 'BEST_SME' }),
  ...byNet('suppliers', listOf('BUYER', [bodyId(DEPARTMENT)])),
  ...byNet('buyers', { ...listOf('SUPPLIER', suppliers), to: 'buyerId' }),
  ...byNet('sold', CATEGORY),
  ...byNet('bought', { ...CATEGORY, to: 'buyerId' }),
  soldInAll: CATEGORY,
  boughtInAll: { ...CATEGORY, to: 'buyerId' },
  inAll: listOf('BUYER', underDepartment),
  bought: listOf('BUYER', underDepartment),
  sold: listOf('SUPPLIER', suppliers),
  familiesPaid: listOf('FAMILY', ['g-cloud']),
  familiesBilled: listOf('FAMILY', ['g-cloud']),
  invoiced: ALL_MONTHS,
  billed: ALL_MONTHS,
  paid: ALL_MONTHS,
};

/** Parameters to run a statement of the catalogue with on the synthetic graph. */
export function canonicalParameters({ name, params }: Statement): Params {
  const [file, variant = ''] = name.split('.') as [string, string?];
  const known = { ...USUAL, ...SPECIAL[file], ...ENTRANCES[variant] };
  const missing = Object.keys(params).filter((parameter) => !(parameter in known));
  if (missing.length > 0)
    throw new Error(`Give ${name} a canonical ${missing.join(', ')} in test/graph/canonical-parameters.ts.`);
  return Object.fromEntries(
    Object.keys(params).map((parameter) => [parameter, known[parameter as keyof typeof known]]),
  );
}
