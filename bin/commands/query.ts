import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { graphVersion } from '../../src/dataset/reads.ts';
import { codeOf } from '../../src/errors.ts';
import { besideRows } from '../../src/saved-query/about.ts';
import { typeName, type SavedQuestion } from '../../src/saved-query/document.ts';
import { FORMATS, type Piece, takesAbout } from '../../src/saved-query/formats.ts';
import { pagesOf, started } from '../../src/saved-query/run.ts';
import { variablesFrom } from '../../src/saved-query/variables.ts';
import { endedVisibly, ofOneVersion } from '../../src/saved-query/whole.ts';
import { executorOver } from '../../src/server/executor.ts';
import { questionAsked, questionsOf } from './library.ts';
import { withReader, type CommandMaker } from './command.ts';
import { format } from './rows.ts';
import { variable } from './variable.ts';

/** Writes pieces as fast as they are read; whoever reads no further, such as head, has had what they wanted. */
async function written(pieces: AsyncIterable<Piece>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
  } catch (thrown) {
    if (codeOf(thrown) !== 'EPIPE') throw thrown;
  }
}

function list(questions: ReadonlyMap<string, SavedQuestion>): string {
  const lines = [...questions.values()].flatMap(({ slug, title, variables }) => [
    `  ${slug}: ${title}`,
    ...variables.map(
      ({ name, type, label, defaultValue }) =>
        `      ${name} ${typeName(type)}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}${label && `: ${label}`}`,
    ),
  ]);
  return `\nSaved questions:\n${lines.join('\n')}\n\nExamples:\n  npx buyergraph query smes-across-bodies --var parent=ministry-of-justice\n  npx buyergraph query spend-lines --var buyer=ministry-of-justice --format csv > lines.csv\n  npx buyergraph query spend-by-size --var buyer=ministry-of-justice --format csv --notes
  npx buyergraph query ./my.graphql --var buyer=ministry-of-justice --format table`;
}

type Flags = { var?: Map<string, string>; format: string; envelope?: boolean; notes?: boolean };

export const queryCommand: CommandMaker = ({ config }) =>
  new Command('query')
    .description('Answer a saved question, or one in a file. Rows go to stdout, to the last one.')
    .argument('<question>', 'its name, or a .graphql file with one query')
    .option('--var <name=value>', 'a variable of the question; may be given several times', variable)
    .option('--format <format>', Object.keys(FORMATS).join(', '), format, 'json')
    .option('--envelope', 'json and ndjson: with what the rows rest on, and its warnings')
    .option('--notes', 'csv: the same, as lines above the header that begin with #')
    .addHelpText('after', () => list(questionsOf(config()).library.questions()))
    .action(async (slug: string, flags: Flags) => {
      const settings = config();
      const questions = questionsOf(settings);
      const question = questionAsked(slug, questions);
      const variables = variablesFrom(question, flags.var ?? new Map());
      const isWithAbout = takesAbout(
        flags.format,
        (place) => flags[place] === true,
        (place) => `--${place}`,
      );
      await withReader(settings, async (graph, log) => {
        const executor = executorOver(graph, questions.schema, { requestId: 'command-line', log });
        const version = (): Promise<bigint> => graphVersion(graph.reader());
        const now = await version();
        const { first, all } = await started(
          ofOneVersion(pagesOf(question, variables, executor), now, version),
        );
        const asking = { executor, graphVersion: now, first, isWithAbout };
        const { about, warnings } = await besideRows(question, variables, asking);
        for (const warning of warnings) console.error(`Note: ${warning}`);
        const output = FORMATS[flags.format]!;
        await written(endedVisibly(output.write(question, all, about), output, () => undefined));
      });
    });
