import { mkdir, appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Config } from '../../src/config.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { IMPORTERS, importerNamed, loadedAs } from '../importers.ts';
import type { Importer, ImportOptions, Progress } from '../pipeline/importer.ts';
import { oneAtATime } from '../pipeline/lock.ts';
import type { ImportReport } from '../pipeline/report.ts';
import { withGraph, type CommandMaker } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { tellReport } from './tell-report.ts';

type Flags = {
  asAt?: string;
  replace?: boolean;
  dryRun?: boolean;
  strict?: boolean;
  resume?: boolean;
  live?: boolean;
  report?: string;
};

function day(text: string): string {
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(Date.parse(text)) ||
    !new Date(text).toISOString().startsWith(text)
  )
    throw new InvalidArgumentError('Give a day as YYYY-MM-DD, for example 2013-12-13.');
  return text;
}

function json(text: string): string {
  if (text !== 'json') throw new InvalidArgumentError('The one format is json.');
  return text;
}

/** The record of runs that changed nothing must not change the graph, so all runs are recorded beside it. */
async function record({ home }: Config, report: ImportReport): Promise<void> {
  await mkdir(home, { recursive: true });
  const { rejections: _, ...line } = report;
  await appendFile(
    join(home, 'import-runs.ndjson'),
    `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`,
  );
}

/** The paths to load: those given, or the folder a live source was fetched into. */
async function pathsOf(
  { id, live }: Importer,
  given: readonly string[],
  { isLive, progress }: { isLive: boolean; progress: Progress },
): Promise<readonly string[]> {
  if (!isLive && given.length === 0)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `Say which files of ${id} to import; add --help for examples.`,
    );
  if (!isLive) return given;
  if (!live)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${id} cannot be fetched; download its file and give its path.`,
    );
  if (given.length > 1) throw new BuyergraphError('BAD_USER_INPUT', 'With --live give one address at most.');
  return [await live(given[0] ?? null, { progress })];
}

type Asked = { source: string; given: readonly string[]; isLive: boolean };

async function importAll(
  config: Config,
  { source, given, isLive }: Asked,
  options: ImportOptions,
): Promise<ImportReport[]> {
  const importer = importerNamed(source);
  const progress = progressBar();
  const paths = await pathsOf(importer, given, { isLive, progress });
  return withGraph(config, (graph, log) =>
    oneAtATime(config.home, async () => {
      const reports: ImportReport[] = [];
      for (const path of paths) {
        const report = await loadedAs(importer, path, { graph, log, progress, options });
        if (!options.dryRun) await record(config, report);
        tellReport(report, options.dryRun);
        reports.push(report);
      }
      return reports;
    }),
  );
}

const EXAMPLES = `
Sources:
${[...IMPORTERS.values()].map(({ id, takes }) => `  ${id.padEnd(32)} ${takes}`).join('\n')}

Examples:
  npx buyergraph import govuk-organisations gov.uk_api_organisations-2026-06-01.json
  npx buyergraph import govuk-organisations --live
  npx buyergraph import g-cloud-sales G-Cloud-Total-Spend-13-12-13.csv
  npx buyergraph import g-cloud-sales sales.csv --as-at 2017-05-31 --report json`;

export const importCommand: CommandMaker = ({ config }) =>
  new Command('import')
    .description('Load published files into the graph. A second import of the same file changes nothing.')
    .argument('<source>', 'what kind of source the files are')
    .argument('[path...]', 'files or folders')
    .option('--as-at <day>', 'the day the file describes, when its name does not say', day)
    .option('--replace', 'the file corrects a version already loaded from another file')
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--strict', 'refuse the file if any record is wrong')
    .option('--resume', 'finish an import that was interrupted (also happens by itself)')
    .option('--live', 'fetch the source from where it is published; the one path, if given, is its address')
    .option('--report <format>', 'json: the report as JSON on stdout', json)
    .addHelpText('after', EXAMPLES)
    .action(async (source: string, paths: string[], flags: Flags) => {
      const options: ImportOptions = {
        asAt: flags.asAt ?? null,
        replace: flags.replace ?? false,
        dryRun: flags.dryRun ?? false,
        strict: flags.strict ?? false,
      };
      const reports = await importAll(
        config(),
        { source, given: paths, isLive: flags.live ?? false },
        options,
      );
      if (flags.report) console.log(JSON.stringify(reports.length === 1 ? reports[0] : reports));
    });
