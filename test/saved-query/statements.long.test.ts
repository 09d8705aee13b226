import { expect, test } from 'vitest';
import { savedQuestions, type SavedQuestion } from '../../src/saved-query/document.ts';
import { pagesOf } from '../../src/saved-query/run.ts';
import { variablesFrom } from '../../src/saved-query/variables.ts';
import type { Context } from '../../src/domain.ts';
import { executorOver } from '../../src/server/executor.ts';
import { executableSchema, SAVED_QUESTIONS } from '../../src/server/schema.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported, silent } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { claimsFile, rulesFile } from '../support/statements-file.ts';

const schema = executableSchema();
const questions = [...savedQuestions(SAVED_QUESTIONS, schema).values()];
const DEPARTMENT = 'synthetic-department-01';

/** Questions about what a supplier sold; others are about what it was awarded. */
const OF_SALES = new Set(['buyers-of', 'dependence']);

/** The question as its page opens it, about a department of the synthetic graph. */
function asked(question: SavedQuestion): Record<string, unknown> {
  const given = question.variables.flatMap(({ name, example }) =>
    example ? [[name, example] as const] : [],
  );
  const about = ['buyer', 'parent'].flatMap((name) =>
    question.variables.some((one) => one.name === name) ? [[name, DEPARTMENT] as const] : [],
  );
  const here = [
    ['source', 'synthetic-sales'],
    ['on', '2025-06-01'],
    ['supplier', OF_SALES.has(question.slug) ? 'Synthetic Supplier 0001 Ltd' : 'Acme Ltd'],
    ['a', DEPARTMENT],
    ['b', 'synthetic-department-02'],
    ['department', DEPARTMENT],
    ['about', DEPARTMENT],
    ['document', 'report'],
    ['organisation', 'Former office'],
  ] as const;
  const known = here.filter(([name]) =>
    question.variables.some((one) => one.name === name && (name !== 'supplier' || one.required)),
  );
  return variablesFrom(question, new Map([...given, ...about, ...known]));
}

type Asked = { statements: string[]; rows: number };

/** The statements of the question's first page, in their order, and its rows. */
async function statementsOf(question: SavedQuestion, graph: Graph): Promise<Asked> {
  const contexts: Context[] = [];
  const about = {
    requestId: 'test',
    log: silent,
    onContext: (context: Context) => void contexts.push(context),
  };
  for await (const { rows } of pagesOf(question, asked(question), executorOver(graph, schema, about)))
    return { statements: contexts.flatMap(({ graph: { counters } }) => counters.names), rows: rows.length };
  throw new Error(`${question.slug} gave no page`);
}

/** An award that says when it was decided, and a tender of which nothing says how it ended. */
const decided = awardRelease('ocds-b5fd17-decided', 'Synthetic Department 01', {
  tag: ['tender', 'award'],
  bids: {
    statistics: [
      { id: '1', measure: 'smeBids', value: 6 },
      { id: '2', measure: 'largeBids', value: 2 },
    ],
  },
  awards: [
    {
      ...{ id: '1', status: 'active', date: '2024-12-01', value: { amount: 7, currency: 'GBP' } },
      contractPeriod: { startDate: '2025-03-01', endDate: '2025-02-01' },
      suppliers: [{ id: 's', name: 'Acme Ltd' }],
    },
  ],
});
const silentTender = {
  ...awardRelease('ocds-b5fd17-silent', 'Synthetic Department 01', { tag: ['tender'], awards: [] }),
  tender: { title: 'Silent work', tenderPeriod: { endDate: '2020-12-31' } },
};

async function allOn(lines: number): Promise<Map<string, Asked>> {
  const graph = await emptyGraph();
  await loadSynthetic(graph, silent, { lines, seed: 1 });
  const releases = Array.from({ length: lines / 100 }, (_, index) =>
    awardRelease(`ocds-b5fd17-${index}`, 'Synthetic Department 01', {
      tag: ['tender', 'award'],
      tender: {
        ...{ title: `Work ${index}`, tenderPeriod: { endDate: '2099-12-31' } },
        classification: { scheme: 'CPV', id: '72400000', description: 'Internet services' },
      },
    }),
  );
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  const about = { organisation: DEPARTMENT };
  await imported(graph, ['claims', claimsFile([{ id: 'a', about }])]);
  await imported(graph, ['rules', rulesFile([{ id: 'a', from: '2010' }])]);
  await imported(graph, ['contracts-ocds', releasesFile([decided, silentTender])]);
  const replaced = [{ slug: 'former-office', supersededBy: ['new-office'] }, { slug: 'new-office' }];
  await imported(graph, ['govuk-organisations', registerFile(replaced)]);
  const found = new Map<string, Asked>();
  for (const question of questions) found.set(question.slug, await statementsOf(question, graph));
  return found;
}

const PARTY = ['organisation-by-reference', 'perimeter'];
/** Figures of lines are of one published state, whose number is read once. */
const OF_PARTY = ['published-state', ...PARTY];
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
    ...[...EXPLAINED, ...Array.from({ length: 3 }, () => 'organisations-by-id')],
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
    ...['connection-things', 'organisation-by-reference', 'connection-things', 'published-state'],
    'connection-neighbours.Organisation',
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
    ...[...OF_PARTY, 'bodies-ever-below', 'spend-groups-by-net.spentByBuyer', 'places-above'],
    ...['spend-total.spentByBuyer', 'datasets', 'rejected-records', 'unresolved-near', 'organisations-by-id'],
  ],
  restatements: [
    ...[...OF_PARTY, 'datasets', 'versions-of-datasets', 'stated-months.byBuyer'],
    ...['spend-total.spentByBuyer', 'rejected-records', 'unresolved-near'],
  ],
  'outside-frameworks': [
    ...[...PARTY, 'awarded-totals', 'awarded-groups', 'codes-by-id'],
    ...['rejected-records', 'awarded-datasets', 'unresolved-near'],
  ],
  'lots-used-and-ignored': [
    ...[...OF_PARTY, 'spend-groups-by-net.spentByBuyer', 'spend-groups-by-net.spent'],
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
  coverage: [...PARTY, 'coverage-months.byBuyer'],
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

/** Statements that do not wait for one another end in any order. */
const EXPECTED = Object.fromEntries(
  Object.entries(STATEMENTS).map(([slug, statements]) => [slug, statements.toSorted()]),
);

test('each saved question asks the same few statements, however many rows it answers with', async () => {
  const [few, many] = [await allOn(500), await allOn(1_500)];
  for (const [slug, { statements, rows }] of many)
    console.log(`${slug}: ${statements.length} statements for ${rows} rows: ${statements.join(', ')}`);
  const namesOf = (found: Map<string, Asked>) =>
    Object.fromEntries([...found].map(([slug, { statements }]) => [slug, statements.toSorted()]));
  expect(namesOf(many)).toEqual(EXPECTED);
  expect(namesOf(few)).toEqual(EXPECTED);
  expect([...many].filter(([slug, { rows }]) => rows === 0 || rows < few.get(slug)!.rows)).toEqual([]);
}, 300_000);
