import { mkdir, appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Config } from '../../src/config.ts';
import { isDay } from '../../src/days.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { IMPORTERS, importerNamed, loadedAs } from '../../seed/importers.ts';
import { gathered } from '../../seed/gather.ts';
import type { ImportContext, Importer, ImportOptions, LiveContext } from '../../seed/importer.ts';
import { oneAtATime } from '../../seed/lock.ts';
import { ReportBuilder, type ImportReport } from '../../seed/report.ts';
import { withGraph, type CommandMaker } from './command.ts';
import { pathsFrom, type FromService } from './paths-from.ts';
import { progressBar } from './progress-bar.ts';
import { schemaAsked } from './schema-asked.ts';
import { tellReport } from './tell-report.ts';

/** The source of reports of files that are not loaded. */
const LEFT_OUT = 'left-out';

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
  { isLive, context }: { isLive: boolean; context: LiveContext },
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
  return [await live(given[0] ?? null, context)];
}

type Asked = { source: string; given: readonly string[]; isLive: boolean; from: FromService | null };
type Load = { importer: Importer; path: string };

/** What is to be loaded, and reports of what is not. */
type Work = { loads: Load[]; leftOut: readonly ImportReport[]; schemas: string[] };

async function workNamed({ source, given, isLive, from }: Asked, context: LiveContext): Promise<Work> {
  const importer = importerNamed(source);
  const paths = from
    ? await pathsFrom(importer, from, context)
    : await pathsOf(importer, given, { isLive, context });
  return { loads: paths.map((path) => ({ importer, path })), leftOut: [], schemas: [] };
}

/** A file that is left out has a report as well, so that whoever reads the reports misses none. */
async function workIn(folder: string): Promise<Work> {
  const { loads, leftOut, schemas } = await gathered(folder, [...IMPORTERS.values()]);
  const reports = leftOut.map(({ path, reason }) => {
    const report = new ReportBuilder(LEFT_OUT, path);
    report.note(`Left out: ${reason}.`);
    return report.done();
  });
  return { loads, leftOut: reports, schemas };
}

async function importAll(
  config: Config,
  { loads, leftOut }: Work,
  { options, progress }: Pick<ImportContext, 'options' | 'progress'>,
): Promise<ImportReport[]> {
  return withGraph(config, (graph, log) =>
    oneAtATime(config.home, async () => {
      const reports: ImportReport[] = [];
      for (const { importer, path } of loads) {
        const report = await loadedAs(importer, path, { graph, log, progress, options });
        if (!options.dryRun) await record(config, report);
        tellReport(report, options.dryRun);
        reports.push(report);
      }
      for (const report of leftOut) console.error(`${report.file}: ${report.notes.join(' ')}`);
      return [...reports, ...leftOut];
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
  npx buyergraph import g-cloud-sales sales.csv --as-at 2017-05-31 --report json
  npx buyergraph import contracts-ocds --from find-a-tender --since 2025-03-01
  npx buyergraph import contracts-ocds --from contracts-finder --since 2025-01-20 --until 2025-01-31
  npx buyergraph import --all published-files

With --from each day is fetched once it is over, into a file in the data folder, and kept there. Notices come late:
a day that was over for less than two days when it was fetched is fetched again, and what is new in it is added.
Without --since it goes on two days before the last day fetched. An address after the source is a replay of the service.`;

const SERVICES = [...IMPORTERS.values()].flatMap(({ liveFrom }) => liveFrom?.services ?? []);

/** What --from and the options that belong to it ask for. */
function fromService(given: readonly string[], flags: Flags): FromService | null {
  const { from: service, since = null, until = null } = flags;
  if (!service && (since || until))
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      '--since and --until go with --from and the name of a service.',
    );
  if (service && (flags.live || flags.asAt))
    throw new BuyergraphError('BAD_USER_INPUT', '--live and --as-at do not go with --from.');
  return service ? { service, since, until, given } : null;
}

/** What the words ask for: files of one kind, or all that a folder holds. */
async function workOf(
  source: string | undefined,
  paths: readonly string[],
  { flags, context }: { flags: Flags; context: () => LiveContext },
): Promise<Work> {
  const from = fromService(paths, flags);
  if (flags.all && (source || flags.live || from || flags.asAt))
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      '--all finds the kind and the day of each file itself; give it the folder alone.',
    );
  if (flags.all) return workIn(flags.all);
  if (!source)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      'Say which kind of source, or --all and a folder; add --help for examples.',
    );
  return workNamed({ source, given: paths, isLive: flags.live ?? false, from }, context());
}

export const importCommand: CommandMaker = ({ config }) =>
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
      const progress = progressBar();
      const say = (sentence: string): void => console.error(sentence);
      const context = (): LiveContext => ({ home: config().home, progress, say });
      const work = await workOf(source, paths, { flags, context });
      const options: ImportOptions = {
        asAt: flags.asAt ?? null,
        replace: flags.replace ?? false,
        dryRun: flags.dryRun ?? false,
        strict: flags.strict ?? false,
        schema: await schemaAsked(flags.schema ?? [], work),
      };
      const reports = await importAll(config(), work, { options, progress });
      if (flags.report)
        console.log(JSON.stringify(reports.length === 1 && !flags.all && !flags.from ? reports[0] : reports));
    });
