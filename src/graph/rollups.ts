/** Properties that all relationships have that add lines up. */

/** `since`: the first publication that counts it; `until`: the first that does not, if there is one. */
export const ROLLUP = {
  netE4: 'INTEGER!',
  lines: 'INTEGER!',
  plane: 'STRING!',
  since: 'INTEGER!',
  until: 'INTEGER',
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

/** The same in one financial year. */
export const ADDED_UP = {
  ...ADDED_UP_OF_ALL_YEARS,
  framework: 'STRING',
  lot: 'STRING',
  lotCategory: 'STRING',
  financialYear: 'STRING!',
  sector: 'STRING',
} as const;

/** When a state was published, which is no part of it: two equal graphs may differ in these. A rollup with `until` has been. */
export const PUBLICATION_PROPERTIES: readonly string[] = ['since', 'until', 'changedIn', 'knownToBefore'];
