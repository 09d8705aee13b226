import { Command } from 'commander';
import { graphVersion } from '../../src/dataset/reads.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { answersOf } from '../../src/follow/answers.ts';
import { changesBetween, type Changes } from '../../src/follow/changes.ts';
import { rowsAt } from '../../src/follow/followed.ts';
import { asTexts, rowsHad } from '../../src/follow/had.ts';
import { variablesSaid } from '../../src/saved-query/about.ts';
import type { SavedQuestion } from '../../src/saved-query/document.ts';
import type { Row } from '../../src/saved-query/row-plan.ts';
import { variablesFrom } from '../../src/saved-query/variables.ts';
import { executorOver } from '../../src/server/executor.ts';
import { withReader, type CommandMaker } from './command.ts';
import { questionAsked, questionsOf } from './library.ts';
import { format, writeRows } from './rows.ts';
import { variable } from './variable.ts';

const CHANGE = { name: 'change', kind: 'text' } as const;

/** A row for what is new or gone, two for what changed. */
const rowsOf = ({ added, removed, changed }: Changes): Row[] => [
  ...removed.map((row) => ({ change: 'GONE', ...row })),
  ...added.map((row) => ({ change: 'NEW', ...row })),
  ...changed.flatMap(({ before, after }) => [
    { change: 'WAS', ...before },
    { change: 'IS', ...after },
  ]),
];

type Asked = { question: SavedQuestion; variables: Record<string, unknown>; home: string };

/** The answer at a version of the graph, as far as it was kept. */
async function rowsKeptAt(version: string, { question, variables, home }: Asked): Promise<Row[]> {
  const answers = answersOf(home, question, variables);
  const spans = await answers.spans();
  const wanted = BigInt(version);
  const found = spans.find(({ from, to }) => from <= wanted && wanted <= to);
  if (found) return asTexts(question.plan.columns, await answers.rows(found));
  const kept = spans.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
  throw new BuyergraphError(
    'GONE',
    `No answer at version ${version} was kept${kept ? `; there are ${kept}` : ''}. Answers are kept while somebody reads the feed of the question, or give a file of rows you took away.`,
  );
}

type Flags = { from: string; var?: Map<string, string>; format: string };

export const diffCommand: CommandMaker = ({ config }) =>
  new Command('diff')
    .description('Say what changed in the answer to a saved question.')
    .argument('<question>', 'its name, or a .graphql file with one query')
    .requiredOption(
      '--from <version>',
      'since which answer: a file of its rows (csv, json, ndjson), or a version of the graph that its feed has kept',
    )
    .option('--var <name=value>', 'a variable of the question; may be given several times', variable)
    .option('--format <format>', 'as of query', format, 'table')
    .addHelpText(
      'after',
      `
Rows are marked NEW or GONE; of one that changed there are two, WAS and IS.

Examples:
  npx buyergraph query suppliers-of --var buyer=ministry-of-justice --format csv > before.csv
  npx buyergraph diff suppliers-of --var buyer=ministry-of-justice --from before.csv
  npx buyergraph diff suppliers-of --var buyer=ministry-of-justice --from 12 --format csv`,
    )
    .action(async (slug: string, flags: Flags) => {
      const settings = config();
      const questions = questionsOf(settings);
      const question = questionAsked(slug, questions);
      const variables = variablesFrom(question, flags.var ?? new Map());
      const { columns } = question.plan;
      const before = /^\d{1,19}$/.test(flags.from)
        ? await rowsKeptAt(flags.from, { question, variables, home: settings.home })
        : rowsHad(flags.from, { columns, asked: variablesSaid(question, variables) });
      await withReader(settings, async (graph, log) => {
        const executor = executorOver(graph, questions.schema, { requestId: 'command-line', log });
        const version = () => graphVersion(graph.reader());
        const following = { question, variables, executor, graphVersion: version };
        const rows = await rowsAt(await version(), following);
        const changes = changesBetween(columns, { before, after: asTexts(columns, rows) });
        const { added, removed, changed } = changes;
        console.error(`${added.length} new, ${removed.length} gone, ${changed.length} changed.`);
        await writeRows([CHANGE, ...columns], rowsOf(changes), flags.format);
      });
    });
