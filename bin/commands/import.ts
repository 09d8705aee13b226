import { Command, InvalidArgumentError } from 'commander';
import type { Config } from '../../src/config.ts';
import { isDay } from '../../src/days.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { IMPORTERS } from '../../seed/run/importers.ts';
import type { Progress } from '../../seed/progress.ts';
import type { ImportReport } from '../../seed/report.ts';
import { loadStatements, loadSupplierSizes } from '../../seed/run/built-in.ts';
import { runCommand } from '../../seed/run/command.ts';
import type { ImportOptions } from '../../seed/run/context.ts';
import { schemaAsked } from '../../seed/run/schema-asked.ts';
import { workOf, type Asked, type FromService, type Work } from '../../seed/run/work.ts';
import { alone } from './alone.ts';
import { withGraph, type CommandMaker } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { keepHeapSmall } from './small-heap.ts';
import { tellReports } from './tell-report.ts';

type Flags = {
  schema?: string[];
  asAt?: string;
  replace?: boolean;
  dryRun?: boolean;
  strict?: boolean;
  live?: boolean;
  from?: string;
  since?: string;
  until?: string;
  all?: string;
  report?: string;
};

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD, for example 2013-12-13.');
  return text;
}

const followed = (path: string, before: readonly string[] = []): string[] => [...before, path];

function json(text: string): string {
  if (text !== 'json') throw new InvalidArgumentError('The one format is json.');
  return text;
}

const EXAMPLES = `
Sources:
${[...IMPORTERS.values()].map(({ source, takes }) => `  ${source.id.padEnd(32)} ${takes}`).join('\n')}

Examples:
  npx buyergraph import govuk-organisations gov.uk_api_organisations-2026-06-01.json
  npx buyergraph import govuk-organisations --live
  npx buyergraph import g-cloud-sales G-Cloud-Total-Spend-13-12-13.csv
  npx buyergraph import g-cloud-sales sales.csv --as-at 2017-05-31 --report json
  npx buyergraph import contracts-ocds --from find-a-tender --since 2025-03-01
  npx buyergraph import contracts-ocds --from contracts-finder --since 2025-01-20 --until 2025-01-31
  npx buyergraph import --all published-files

With --from each day is fetched once it is over, into a file in the data folder, and kept there. Notices come late:
a day that was over for less than two days when it was fetched is fetched again, and what is new in it is added.
Without --since it goes on two days before the last day fetched. An address after the source is a replay of the service.`;

/** A first start that puts in the sample takes less. */
const WAIT_SECONDS = 60;

const SERVICES = [...IMPORTERS.values()].flatMap(({ liveFrom }) => liveFrom?.services ?? []);

const misused = (sentence: string): BuyergraphError => new BuyergraphError('BAD_USER_INPUT', sentence);

/** What --from and the options that belong to it ask for. */
function fromService(flags: Flags): FromService | null {
  const { from: service, since = null, until = null } = flags;
  if (!service && (since || until))
    throw misused('--since and --until go with --from and the name of a service.');
  if (service && (flags.live || flags.asAt)) throw misused('--live and --as-at do not go with --from.');
  return service ? { service, since, until } : null;
}

/** What the words ask for: files of one kind, or all that a folder holds. */
function askedBy(source: string | undefined, given: readonly string[], flags: Flags): Asked {
  const from = fromService(flags);
  if (flags.all && (source || flags.live || from || flags.asAt))
    throw misused('--all finds the kind and the day of each file itself; give it the folder alone.');
  if (flags.all) return { all: flags.all };
  if (!source) throw misused('Say which kind of source, or --all and a folder; add --help for examples.');
  return { source, given, isLive: flags.live ?? false, from };
}

/**
 * Does the work; what was done before a file that stops it is told all the same. Where there is nothing to load
 * no graph is asked.
 */
async function reportsOf(
  work: Work,
  options: ImportOptions,
  { config, progress }: { config: Config; progress: Progress },
): Promise<ImportReport[]> {
  if (work.loads.length === 0) return [...work.leftOut];
  const done: ImportReport[] = [];
  const reported = (report: ImportReport): void => void done.push(report);
  try {
    const hasLines = work.loads.some(({ importer }) => importer.into === 'lines');
    const isFilled = config.sample && !options.dryRun;
    return await withGraph(config, (graph) => {
      const load = async (): Promise<ImportReport[]> => {
        if (isFilled && hasLines) await loadSupplierSizes(graph);
        const reports = await runCommand(work, config.home, { graph, progress, options, reported });
        if (isFilled) await loadStatements(graph);
        return reports;
      };
      return alone({ graph, home: config.home }, load, { waitSeconds: WAIT_SECONDS });
    });
  } catch (thrown) {
    tellReports(done, { isDry: options.dryRun, folder: null });
    throw thrown;
  }
}

export const importCommand: CommandMaker = ({ config, finish }) =>
  new Command('import')
    .description(
      'Load published files into the graph. A second import of the same file changes nothing, or finishes the first if it was interrupted.',
    )
    .argument('[source]', 'what kind of source the files are; not with --all')
    .argument('[path...]', 'files or folders')
    .option('--as-at <day>', 'the day the file describes, when its name does not say', day)
    .option('--replace', 'the file corrects a version already loaded from another file')
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--strict', 'refuse the file if any record is wrong')
    .option(
      '--schema <file>',
      'report how releases deviate from this schema (OCDS release-schema.json); again for each extension',
      followed,
    )
    .option('--all <folder>', 'load every file below a folder that is of a known kind, in the right order')
    .option('--live', 'fetch the source from where it is published; the one path, if given, is its address')
    .option('--from <service>', `fetch from a service day by day: ${SERVICES.join(', ')}`)
    .option('--since <day>', 'with --from: the first day to fetch', day)
    .option('--until <day>', 'with --from: the last day to fetch, today by default', day)
    .option('--report <format>', 'json: the report as JSON on stdout', json)
    .addHelpText('after', EXAMPLES)
    .action(async (source: string | undefined, paths: string[], flags: Flags) => {
      keepHeapSmall();
      const progress = progressBar();
      const say = (sentence: string): void => console.error(sentence);
      const asked = askedBy(source, paths, flags);
      const work = await workOf(asked, () => ({ home: config().home, progress, say }));
      const options: ImportOptions = {
        asAt: flags.asAt ?? null,
        replace: flags.replace ?? false,
        dryRun: flags.dryRun ?? false,
        strict: flags.strict ?? false,
        schema: await schemaAsked(flags.schema ?? [], work, say),
      };
      const reports = await reportsOf(work, options, { config: config(), progress });
      tellReports(reports, { isDry: options.dryRun, folder: work.folder });
      if (flags.report)
        console.log(
          JSON.stringify(reports.length === 1 && !work.folder && !flags.from ? reports[0] : reports),
        );
      if (reports.some(({ refused }) => refused !== null)) finish(1);
    });
