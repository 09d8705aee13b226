import { BuyergraphError } from '../../src/errors.ts';
import type { Importer, LiveContext } from '../sources/importer.ts';
import { IMPORTERS, importerNamed } from './importers.ts';
import { isFolder } from '../read/files.ts';
import type { ImportReport } from '../report.ts';
import type { Load } from './context.ts';
import { gathered } from './gather.ts';
import { leftOut } from './run.ts';

/** What --from, --since and --until say. */
export type FromService = { service: string; since: string | null; until: string | null };

/** What a person asks to be loaded: files of one kind, as given or fetched, or all that a folder holds. */
export type Asked =
  { all: string } | { source: string; given: readonly string[]; isLive: boolean; from: FromService | null };

/** What is to be loaded, reports of what is not, the schemas found beside it, and the folder that was searched. */
export type Work = {
  loads: Load[];
  leftOut: readonly ImportReport[];
  schemas: string[];
  folder: string | null;
};

const misused = (sentence: string): BuyergraphError => new BuyergraphError('BAD_USER_INPUT', sentence);

/** The files of the days asked for of a service: none, when it published nothing on them. */
async function pathsFrom(
  importer: Importer,
  { given, ...span }: FromService & { given: readonly string[] },
  context: LiveContext,
): Promise<readonly string[]> {
  const { id } = importer.source;
  const { liveFrom } = importer;
  if (!liveFrom) throw misused(`${id} is fetched from no service; download its file and give its path.`);
  if (given.length > 1) throw misused('With --from give one address at most.');
  const paths = await liveFrom.fetch({ ...span, address: given[0] ?? null }, context);
  if (paths.length === 0) context.say(`${span.service} published nothing on these days.`);
  return paths;
}

/** The paths given, or the folder a live source was fetched into. */
async function pathsGiven(
  importer: Importer,
  { given, isLive }: { given: readonly string[]; isLive: boolean },
  context: LiveContext,
): Promise<readonly string[]> {
  const { id } = importer.source;
  if (!isLive && given.length === 0)
    throw misused(`Say which files of ${id} to import; add --help for examples.`);
  if (!isLive) return given;
  if (!importer.live) throw misused(`${id} cannot be fetched; download its file and give its path.`);
  if (given.length > 1) throw misused('With --live give one address at most.');
  return [await importer.live(given[0] ?? null, context)];
}

const searched = async (folder: string, importers: readonly Importer[], isNamed: boolean): Promise<Work> => {
  const { loads, leftOut: left, schemas } = await gathered(folder, { importers, isNamed });
  return { loads, leftOut: left.map(({ path, reason }) => leftOut(path, reason)), schemas, folder };
};

const besideOthers = (load: Load): Load => ({ ...load, sure: load.sure ?? 'YES' });

/** A path is one load, or a folder of them: some kinds take a folder for one. */
async function loadsOf(importer: Importer, path: string): Promise<Work> {
  if (importer.recognisesFolder || !(await isFolder(path)))
    return { loads: [{ importer, path }], leftOut: [], schemas: [], folder: null };
  return searched(path, [importer], true);
}

/**
 * What there is to load.
 * @throws BuyergraphError BAD_USER_INPUT when the words make no sense, SOURCE_REFUSED when there is nothing.
 */
export async function workOf(asked: Asked, context: () => LiveContext): Promise<Work> {
  if ('all' in asked) return searched(asked.all, [...IMPORTERS.values()], false);
  const { source, given, isLive, from } = asked;
  const importer = importerNamed(source);
  const paths = from
    ? await pathsFrom(importer, { ...from, given }, context())
    : await pathsGiven(importer, { given, isLive }, context());
  const works = await Promise.all(paths.map((path) => loadsOf(importer, path)));
  return {
    // One that is refused keeps none of the others back.
    loads: works.flatMap(({ loads }) => (works.length > 1 ? loads.map(besideOthers) : loads)),
    leftOut: works.flatMap(({ leftOut: left }) => left),
    schemas: [],
    folder: works.find(({ folder }) => folder !== null)?.folder ?? null,
  };
}
