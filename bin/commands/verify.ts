import { Command } from 'commander';
import { distance } from 'fuzzball';
import { parse, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { counted } from '../../src/counted.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { FORMATS } from '../../src/saved-query/formats.ts';
import type { SavedQuestion } from '../../src/saved-query/document.ts';
import type { Row } from '../../src/saved-query/row-plan.ts';
import { answerTo, pagesOf, type Executor } from '../../src/saved-query/run.ts';
import { executorOver } from '../../src/server/executor.ts';
import { questionsOf } from '../../src/server/questions.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { withReader, type CommandMaker } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { format, writeRows } from './rows.ts';

/** What a terminal has room for; the other formats have every column. */
const IN_TABLE = new Set(['claim', 'printed', 'stated', 'computed', 'difference', 'reason']);
/** What says that a claim does not hold, as far as anybody can tell. */
const WRONG = new Set(['OUT_OF_TOLERANCE', 'RESTATED']);

const questionOf = (schema: GraphQLSchema): SavedQuestion => questionsOf(schema).get('claims-checked')!;

const LIST = parse('query Claims($first: Int!) { claims(first: $first) { nodes { slug } } }');
/** More than a page may have is more than anybody has written. */
const MOST = 1_000;

const listed = z.object({ claims: z.object({ nodes: z.array(z.object({ slug: z.string() })) }) });

/** The claims to check: the one named, or all. @throws BuyergraphError BAD_USER_INPUT, with the nearest that is loaded. */
async function slugsOf(named: string | undefined, executor: Executor): Promise<string[]> {
  const { claims } = listed.parse(await answerTo({ document: LIST }, { first: MOST }, executor));
  const slugs = claims.nodes.map(({ slug }) => slug);
  if (named === undefined) return slugs;
  if (slugs.includes(named)) return [named];
  const [nearest] = slugs.toSorted((a, b) => distance(named, a) - distance(named, b));
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `There is no claim “${named.slice(0, 100)}”.${nearest ? ` Did you mean ${nearest}?` : ''}`,
  );
}

/** Each by itself, with a deadline of its own: checks ask of the graph whatever they name. */
async function checksOf(slugs: readonly string[], executor: Executor): Promise<Row[]> {
  const question = questionOf(executor.schema);
  const progress = progressBar();
  progress.begin('checking claims', slugs.length);
  const rows: Row[] = [];
  for (const claim of slugs) {
    for await (const page of pagesOf(question, { claim }, executor)) rows.push(...page.rows);
    progress.advance(1);
  }
  progress.end();
  return rows;
}

const sumsOf = ({ sums }: Row): string[] => (Array.isArray(sums) ? sums.map(String) : []);

/** Whether it does not hold, or its own sums do not come out. */
const isWrong = (row: Row): boolean =>
  WRONG.has(String(row['reason'])) || sumsOf(row).some((sum) => !sum.endsWith('which is right'));

const sentenceOf = (row: Row): string => {
  const own = sumsOf(row).map((sum) => ` Its own sum: ${sum}.`);
  return `${String(row['claim'])}: ${String(row['explanation'])}${own.join('')}`;
};

function tell(rows: readonly Row[]): void {
  for (const row of rows) console.error(sentenceOf(row));
  const reasons = Map.groupBy(rows, ({ reason }) => String(reason));
  const counts = [...reasons].map(([reason, some]) => `${some.length} ${reason}`);
  console.error(
    rows.length > 0
      ? `${counted(rows.length, 'claim')}: ${counts.join(', ')}.`
      : 'No claim is loaded; see npx buyergraph import claims.',
  );
}

export const verifyCommand: CommandMaker = ({ config, finish }) =>
  new Command('verify')
    .description(
      'Hold published figures against what is loaded: stated, computed, difference, and why. Exit 1 when one does not hold, or none is loaded; what cannot be told is no failure.',
    )
    .argument('[claim]', 'one claim by its slug; without it, all')
    .option('--format <format>', Object.keys(FORMATS).join(', '), format, 'table')
    .addHelpText(
      'after',
      '\nExamples:\n  npx buyergraph verify\n  npx buyergraph verify moj-digital-2018.g-cloud-total --format json\n\nWhether files were loaded whole says npx buyergraph audit.',
    )
    .action(async (claim: string | undefined, { format: name }: { format: string }) => {
      const schema = executableSchema();
      const { columns } = questionOf(schema).plan;
      const rows = await withReader(config(), async (graph, log) => {
        const executor = executorOver(graph, schema, { requestId: 'command-line', log });
        return checksOf(await slugsOf(claim, executor), executor);
      });
      const shown = name === 'table' ? columns.filter((column) => IN_TABLE.has(column.name)) : columns;
      await writeRows(shown, rows, name);
      tell(rows);
      if (rows.length === 0 || rows.some(isWrong)) finish(1);
    });
