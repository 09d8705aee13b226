/** Properties that all relationships have that add lines up. */

/** `since`: the first publication that counts it; `until`: the first that does not, if there is one. */
export const ROLLUP = {
  netE4: 'INTEGER!',
  lines: 'INTEGER!',
  plane: 'STRING!',
  since: 'INTEGER!',
  until: 'INTEGER',
} as const;

/** What adds all up that is between two ends, whatever the lines are. */
const IN_ALL = {
  ...ROLLUP,
  grossE4: 'INTEGER!',
  creditsE4: 'INTEGER!',
  firstPeriod: 'STRING!',
  lastPeriod: 'STRING!',
} as const;

/** What lines are added up by over all their years: a rollup has these as the lines it counts have them. */
export const ADDED_UP_OF_ALL_YEARS = {
  ...ROLLUP,
  versionId: 'STRING!',
  dataset: 'STRING!',
  currency: 'STRING!',
  vat: 'STRING!',
  family: 'STRING',
  sizeReported: 'STRING!',
  sizeAsOfPeriod: 'STRING!',
  sizeLatest: 'STRING!',
  sizeBestKnown: 'STRING!',
  grossE4: 'INTEGER!',
  creditsE4: 'INTEGER!',
  firstPeriod: 'STRING!',
  lastPeriod: 'STRING!',
} as const;

/** The same under one framework and lot. */
export const ADDED_UP_BY_LOT = {
  ...ADDED_UP_OF_ALL_YEARS,
  framework: 'STRING',
  lot: 'STRING',
  lotCategory: 'STRING',
} as const;

/** The same in one financial year. */
export const ADDED_UP = {
  ...ADDED_UP_BY_LOT,
  financialYear: 'STRING!',
  sector: 'STRING',
} as const;

/** When a state was published, which is no part of it: two equal graphs may differ in these. A rollup with `until` has been. */
export const PUBLICATION_PROPERTIES: readonly string[] = ['since', 'until', 'changedIn', 'knownToBefore'];

/** The relationships that add lines up. */
// A table, to be read as one.
// prettier-ignore
export const ROLLUPS = {
  SUPPLIED: {
    about: 'Rollup of the lines counted today: supplier to buyer, per version, family, framework, lot, category, financial year, sector and size on every basis.',
    ways: ['Supplier.buyers', 'Organisation.suppliers'],
    from: 'Organisation', to: 'Organisation', properties: { ...ADDED_UP, supplierId: 'STRING!', buyerId: 'STRING!' },
  },
  SUPPLIED_IN_ALL: {
    about: 'Rollup of SUPPLIED over everything: all that a supplier billed a buyer, which an index of either has in order.',
    ways: 'sums that figures and lists are read from',
    from: 'Organisation', to: 'Organisation', properties: { ...IN_ALL, supplierId: 'STRING!', buyerId: 'STRING!' },
  },
  SPENT: { about: 'Rollup of SUPPLIED over all suppliers of a buyer, to the version its lines are of.', ways: 'sums that figures and lists are read from', from: 'Organisation', to: 'DatasetVersion', properties: { ...ADDED_UP, buyerId: 'STRING!' } },
  BILLED: { about: 'Rollup of SUPPLIED over all buyers and years of a supplier, per family and size on every basis, to the version its lines are of.', ways: 'sums that figures and lists are read from', from: 'Organisation', to: 'DatasetVersion', properties: { ...ADDED_UP_OF_ALL_YEARS, supplierId: 'STRING!' } },
  PAID: { about: 'Rollup of SPENT over all years of a buyer, per family and size on every basis, to the version its lines are of.', ways: 'sums that figures and lists are read from', from: 'Organisation', to: 'DatasetVersion', properties: { ...ADDED_UP_OF_ALL_YEARS, buyerId: 'STRING!' } },
  SOLD_THROUGH: { about: 'Rollup of SUPPLIED over all buyers and years of a supplier, per family, framework, lot, category and size on every basis, to the version its lines are of.', ways: 'sums that figures and lists are read from', from: 'Organisation', to: 'DatasetVersion', properties: { ...ADDED_UP_BY_LOT, supplierId: 'STRING!' } },
  BOUGHT_THROUGH: { about: 'Rollup of SPENT over all years of a buyer, per family, framework, lot, category and size on every basis, to the version its lines are of.', ways: 'sums that figures and lists are read from', from: 'Organisation', to: 'DatasetVersion', properties: { ...ADDED_UP_BY_LOT, buyerId: 'STRING!' } },
  SOLD_IN_ALL: {
    about: 'Rollup of SOLD_THROUGH over everything: all that a supplier was paid through one thing of a kind (FAMILY, FRAMEWORK, LOT, LOT_CATEGORY), which an index of it has in order. It ends where it begins, for a lot may be known by its id alone.',
    ways: 'sums that figures and lists are read from',
    from: 'Organisation', to: 'Organisation', properties: { ...IN_ALL, supplierId: 'STRING!', kind: 'STRING!', through: 'STRING!' },
  },
  BOUGHT_IN_ALL: {
    about: 'Rollup of BOUGHT_THROUGH over everything: all that a buyer paid through one thing of a kind, as SOLD_IN_ALL has it of suppliers.',
    ways: 'sums that figures and lists are read from',
    from: 'Organisation', to: 'Organisation', properties: { ...IN_ALL, buyerId: 'STRING!', kind: 'STRING!', through: 'STRING!' },
  },
  INVOICED: { about: 'Rollup of the lines of a version counted today, whoever billed and paid, month by month.', ways: 'sums that figures and lists are read from', from: 'DatasetVersion', to: 'Dataset', properties: { ...ADDED_UP, period: 'STRING!' } },
  SUPPLIED_TREE: {
    about: 'Rollup of SUPPLIED to each ancestor-or-self in the latest hierarchy, per size as reported, for ALL sizes, per latest (LATEST_SME …) and per best known size (BEST_SME …), with the breakdown by body.',
    ways: 'sums that figures and lists are read from',
    from: 'Organisation', to: 'Organisation',
    properties: {
      ...ROLLUP, supplierId: 'STRING!', rootId: 'STRING!', size: 'STRING!', firstPeriod: 'STRING!', lastPeriod: 'STRING!', bodies: 'INTEGER!', bodyIds: 'LIST<STRING NOT NULL>!', bodyNetE4: 'LIST<INTEGER NOT NULL>!',
      bodyLines: 'LIST<INTEGER NOT NULL>!', bodyLotCategories: 'LIST<STRING NOT NULL>!',
    },
  },
} as const;
