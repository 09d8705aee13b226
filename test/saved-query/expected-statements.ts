const PARTY = ['organisation-by-reference', 'perimeter'];
/** Figures of lines are of one published state, whose number is read once. */
const OF_PARTY = ['published-state', ...PARTY];
/** One body by itself reaches no others. */
const OF_BODY = ['published-state', 'organisation-by-reference'];
/** What the warnings of a figure of a buyer rest on. */
const EXPLAINED = ['spend-total.spentByBuyer', 'datasets', 'rejected-records', 'unresolved-near'];
const twice = (...names: readonly string[]): string[] => [...names, ...names];
const sums = (...more: readonly string[]) => [
  ...[...OF_PARTY, 'spend-total.spentByBuyer', 'spend-groups-by-net.spentByBuyer', ...more],
  ...['datasets', 'rejected-records', 'unresolved-near'],
];

const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  'sell-to': [
    ...[...OF_PARTY, 'awarded-groups', 'awarded-datasets', 'contracts-ending', 'opportunities-page'],
    ...Array.from({ length: 7 }, () => 'spend-groups-by-net.spentByBuyer'),
    ...Array.from({ length: 3 }, () => 'spend-groups-by-net.suppliedByBuyer'),
    ...['spend-groups-by-net.suppliedBySupplier', 'frameworks-by-slug', 'framework-neighbours', 'lots-by-id'],
    ...[...EXPLAINED, 'organisations-by-id'],
  ],
  'where-to-sell': [
    'published-state',
    ...twice('spend-groups-by-net.supplied', 'spend-groups-by-net.spent'),
    'spend-total.invoiced',
    'organisations-by-id',
    'datasets',
    'rejected-records',
  ],
  concentration: [...OF_PARTY, 'spend-groups-by-net.suppliedByBuyer', ...EXPLAINED, 'organisations-by-id'],
  'connection-path': [
    ...twice('connection-things', 'organisation-by-reference', 'connection-things'),
    ...['published-state', 'connection-neighbours.Organisation'],
  ],
  dependence: [
    'published-state',
    'supplier-by-reference',
    'spend-groups-by-net.suppliedBySupplier',
    'tops-of',
    'spend-total.suppliedBySupplier',
    'organisations-by-id',
    'datasets',
    'rejected-records',
  ],
  'direct-or-competed': [
    ...[
      ...PARTY,
      'awarded-totals',
      'rejected-records',
      'awarded-datasets',
      'awarded-groups',
      'unresolved-near',
    ],
  ],
  'first-time-suppliers': [
    ...OF_PARTY,
    'spend-groups-by-net.suppliedByBuyer',
    'spend-groups-by-net.suppliedByBuyer',
    'spend-total.spentByBuyer',
    ...EXPLAINED,
    'organisations-by-id',
  ],
  'similar-buyers': [
    ...OF_PARTY,
    'spend-groups-by-net.suppliedByBuyer',
    'spend-groups-by-net.suppliedByBuyer',
    'spend-groups-by-net.spentByBuyer',
    'spend-groups-by-net.spentByBuyer',
    'spend-groups-by-net.suppliedBySupplier',
    ...EXPLAINED,
    'organisations-by-id',
  ],
  'won-together': ['supplier-by-reference', 'won-together-perimeter', 'won-together'],
  'supplier-overlap': [
    'published-state',
    ...twice(
      'organisation-by-reference',
      'spend-groups-by-net.suppliedByBuyer',
      'spend-total.spentByBuyer',
      'unresolved-near',
    ),
    'datasets',
    'rejected-records',
    'organisations-by-id',
  ],
  'awards-by-size': [
    ...[...PARTY, 'awarded-totals'],
    ...['rejected-records', 'awarded-datasets', 'awarded-groups', 'unresolved-near'],
  ],
  'awards-of': [...PARTY, 'awards-page', 'organisations-by-id'],
  'bodies-of': ['organisation-by-reference', 'bodies-page', 'organisations-by-id'],
  'buyer-ranking': [
    ...['published-state', 'spend-groups-by-net.paid', 'spend-total.invoiced'],
    ...['organisations-by-id', 'datasets', 'rejected-records'],
  ],
  'buyers-of': [
    ...['published-state', 'supplier-by-reference', 'spend-groups-by-net.suppliedBySupplier'],
    ...['spend-total.suppliedBySupplier', 'organisations-by-id'],
  ],
  'category-walk': [
    ...['organisation-by-reference', 'perimeter', 'published-state', 'trades-page.bought', 'lot-categories'],
    ...['trades-page.sold', 'suppliers-by-id', 'trades-page.pairs', 'organisations-by-id'],
  ],
  'contracts-of': [...PARTY, 'contracts-page', 'organisations-by-id'],
  'department-walk': [
    ...[
      'organisation-by-reference',
      'perimeter',
      'published-state',
      'trades-page.bought',
      'frameworks-by-slug',
    ],
    ...[
      'lots-of-frameworks',
      'trades-page.sold',
      'suppliers-by-id',
      'trades-page.pairs',
      'organisations-by-id',
    ],
  ],
  'claims-checked': ['organisation-by-reference', 'claims-page'],
  'ending-contracts': [...PARTY, 'contracts-ending', 'organisations-by-id'],
  'framework-buyers': ['frameworks-by-slug', 'published-state', 'trades-page.bought', 'organisations-by-id'],
  'framework-lots': ['frameworks-by-slug', 'lots-of-frameworks'],
  'framework-suppliers': ['frameworks-by-slug', 'published-state', 'trades-page.sold', 'suppliers-by-id'],
  'history-of': ['organisation-by-reference', 'organisation-history', 'organisations-by-id'],
  'then-and-now-parents': [
    ...[...OF_BODY, 'bodies-ever-below', 'spend-groups-by-net.spentByBuyer', 'places-above'],
    ...['spend-total.spentByBuyer', 'datasets', 'rejected-records', 'unresolved-near', 'organisations-by-id'],
  ],
  restatements: [
    ...[...OF_BODY, 'datasets', 'versions-of-datasets', 'stated-months.byBuyer'],
    ...['spend-total.spentByBuyer', 'rejected-records', 'unresolved-near'],
  ],
  'outside-frameworks': [
    ...[...PARTY, 'awarded-totals', 'awarded-groups', 'codes-by-id'],
    ...['rejected-records', 'awarded-datasets', 'unresolved-near'],
  ],
  'lots-used-and-ignored': [
    ...[...OF_BODY, 'spend-groups-by-net.spentByBuyer', 'spend-groups-by-net.spent'],
    ...['spend-groups-by-net.spentByBuyer', 'organisations-by-id', 'lots-by-id', 'frameworks-by-slug'],
    ...EXPLAINED,
  ],
  'untied-both-ways': [
    ...[...OF_PARTY, 'untied-spend', 'untied-awards', 'spend-total.spentByBuyer', 'awarded-totals'],
    'organisations-by-id',
  ],
  'sme-win-rate': [...PARTY, 'applications-by-size', 'organisations-by-id'],
  flags: [...PARTY, 'rules', 'award-statements', 'awards-by-id', 'organisations-by-id'],
  'late-awards': [...PARTY, 'award-announcements', 'unresolved-near', 'awards-by-id', 'organisations-by-id'],
  'tenders-without-award': [...PARTY, 'tender-outcomes', 'opportunities-by-id', 'organisations-by-id'],
  'bodies-on-day': ['organisation-by-reference', 'bodies-page', 'bodies-count', 'organisations-by-id'],
  coverage: ['organisation-by-reference', 'coverage-months.byBuyer'],
  'months-of': [...OF_PARTY, 'spend-groups-by-key.spentByBuyer'],
  'open-opportunities': ['organisation-by-reference', 'opportunities-page', 'organisations-by-id'],
  'opportunities-of': [...PARTY, 'opportunities-page', 'organisations-by-id'],
  'resolution-decisions': ['resolutions-page', 'organisations-by-id'],
  'rules-in-force': ['rules'],
  'sme-share': [...OF_PARTY, 'spend-total.spentByBuyer', 'spend-groups-by-net.spentByBuyer'],
  'sme-share-and-target': [
    ...[...OF_PARTY, 'spend-total.spentByBuyer', 'spend-groups-by-net.spentByBuyer'],
    'rules',
  ],
  'smes-across-bodies': ['published-state', 'suppliers-across-bodies'],
  'spend-by-lot-category': sums('lot-categories'),
  'spend-by-size': sums(),
  'spend-lines': [...OF_PARTY, 'spend-records.byBuyer', 'lot-categories', 'organisations-by-id'],
  'suppliers-of': [
    ...[
      ...OF_PARTY,
      'spend-groups-by-net.suppliedByBuyer',
      'spend-total.spentByBuyer',
      'organisations-by-id',
    ],
  ],
  'supplier-dossier': ['supplier-by-reference', 'published-state', 'supplier-dossier'],
  'untied-spend': [...PARTY, 'published-state', 'untied-spend', 'organisations-by-id'],
  'unresolved-buyers': ['published-state', 'unresolved-buyers-page', 'nearest-bodies'],
};

/** By how many parts of how to sell to a body names are asked for: parts that end together ask in one statement. */
const ASKING_PARTS = new Map([
  ['organisations-by-id', 3],
  ['frameworks-by-slug', 2],
]);

/** The statements, what several parts asked for as one, unless there are more than parts. */
export function joined(slug: string, statements: readonly string[]): string[] {
  if (slug !== 'sell-to') return statements.toSorted();
  const count = (name: string): number => statements.filter((one) => one === name).length;
  const isFirst = (name: string, place: number): boolean => statements.indexOf(name) === place;
  return statements
    .filter((name, place) => isFirst(name, place) || count(name) > (ASKING_PARTS.get(name) ?? 0))
    .toSorted();
}

/** Statements that do not wait for one another end in any order. */
export const EXPECTED = Object.fromEntries(
  Object.entries(STATEMENTS).map(([slug, statements]) => [slug, statements.toSorted()]),
);
