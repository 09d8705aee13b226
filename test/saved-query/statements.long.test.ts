import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { listening } from '../../bench/counted.ts';
import { savedQuestions, type SavedQuestion } from '../../src/saved-query/document.ts';
import { pagesOf } from '../../src/saved-query/run.ts';
import { variablesFrom } from '../../src/saved-query/variables.ts';
import type { Context } from '../../src/domain/context.ts';
import { executorOver } from '../../src/server/executor.ts';
import { executableSchema, SAVED_QUESTIONS } from '../../src/server/schema.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported, silent } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { claimsFile, rulesFile } from '../support/statements-file.ts';
import { expectedStatements, joined, recordStatements } from './expected-statements.ts';

const schema = executableSchema();
const questions = [...savedQuestions(SAVED_QUESTIONS, schema).values()];
const DEPARTMENT = 'synthetic-department-01';

/** Questions about what a supplier sold; others are about what it was awarded. */
const OF_SALES = new Set(['buyers-of', 'dependence']);

/** Elsewhere the ends are months. Paths of more steps are looked for in as many rounds as the graph asks for. */
const ENDS = [
  ['from', DEPARTMENT],
  ['to', 'synthetic-body-01-01'],
  ['maxHops', '1'],
] as const;

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
  const ends = question.slug === 'connection-path' ? ENDS : [];
  return variablesFrom(question, new Map([...given, ...about, ...known, ...ends]));
}

/** `again` are statements that ran before with the same parameters. */
type Asked = { statements: string[]; again: string[]; rows: number };

type Ear = ReturnType<typeof listening>;
type Calls = Awaited<ReturnType<Ear['of']>>;

function repeated(calls: Calls): string[] {
  const known = new Set<string>();
  return calls.flatMap(({ statement: { name }, params }) => {
    const text = `${name} ${inspect(params, { depth: null, maxArrayLength: null, sorted: true })}`;
    return known.has(text) ? [name] : (known.add(text), []);
  });
}

/** The statements of the question's first page, in their order, and its rows. */
async function statementsOf(question: SavedQuestion, { graph, of }: Ear): Promise<Asked> {
  const contexts: Context[] = [];
  const about = {
    requestId: 'test',
    log: silent,
    onContext: (context: Context) => void contexts.push(context),
  };
  let rows = 0;
  const calls = await of(async () => {
    for await (const page of pagesOf(question, asked(question), executorOver(graph, schema, about))) {
      rows = page.rows.length;
      break;
    }
  });
  const statements = contexts.flatMap(({ graph: { counters } }) => counters.names);
  // What is published is asked for by the reader itself.
  expect(calls).toHaveLength(statements.filter((name) => name !== 'published-state').length);
  return { statements, again: repeated(calls), rows };
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
      suppliers: [
        { id: 's', name: 'Acme Ltd' },
        { id: 't', name: 'Boreal Ltd' },
      ],
    },
  ],
});
const silentTender = {
  ...awardRelease('ocds-b5fd17-silent', 'Synthetic Department 01', { tag: ['tender'], awards: [] }),
  tender: { title: 'Silent work', tenderPeriod: { endDate: '2020-12-31' } },
};

async function allOn(lines: number): Promise<Map<string, Asked>> {
  const graph = await emptyGraph();
  await loadSynthetic(graph, { lines, seed: 1 });
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
  const ear = listening(graph);
  for (const question of questions) found.set(question.slug, await statementsOf(question, ear));
  return found;
}

test('each saved question asks the same few statements, however many rows it answers with', async () => {
  const [few, many] = [await allOn(500), await allOn(1_500)];
  for (const [slug, { statements, rows }] of many)
    console.log(`${slug}: ${statements.length} statements for ${rows} rows: ${statements.join(', ')}`);
  const namesOf = (found: Map<string, Asked>) =>
    Object.fromEntries([...found].map(([slug, { statements }]) => [slug, joined(slug, statements)]));
  if (process.env['UPDATE_STATEMENTS']) recordStatements(namesOf(many));
  const expected = expectedStatements();
  expect(namesOf(many)).toEqual(expected);
  expect(namesOf(few)).toEqual(expected);
  expect([...many].filter(([, { again }]) => again.length > 0)).toEqual([]);
  expect([...many].filter(([slug, { rows }]) => rows === 0 || rows < few.get(slug)!.rows)).toEqual([]);
}, 300_000);
