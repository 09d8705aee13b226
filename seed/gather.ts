import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { BuyergraphError } from '../src/errors.ts';
import { bytesOf, filesUnder } from './read/files.ts';
import type { Importer } from './importer.ts';

/** A file or folder that is one load of one kind of source. */
export type Gathered = { importer: Importer; path: string };
/** A file that is not loaded, and why. */
export type LeftOut = { path: string; reason: string };
export type Gathering = {
  loads: Gathered[];
  leftOut: LeftOut[];
  /** The release schema of a standard in the folder, and those of its extensions; empty without one. */
  schemas: string[];
};

type Standard = { schema: string; isExtension: boolean };
type Found = Omit<Gathering, 'schemas'> & { standards: Standard[] };

const READ_ME = /^(?:read-?me|licen[cs]e|copying|changelog|notice)\b/i;
const TEXTS = new Set(['.md', '.txt', '.yml', '.yaml', '.html', '.po']);
const SCHEMA = /schema\.json$/i;
const START_BYTES = 4_096;

async function startOf(path: string): Promise<string> {
  for await (const piece of bytesOf(path)) return piece.subarray(0, START_BYTES).toString('utf8');
  return '';
}

/** What a file is that is data of no kind we load, by its name or its first lines. */
async function otherwise(path: string): Promise<string> {
  if (READ_ME.test(basename(path))) return 'a read-me or licence';
  if (TEXTS.has(extname(path).toLowerCase())) return 'a text for people, or a setting';
  if (SCHEMA.test(basename(path))) return 'a JSON Schema';
  const start = await startOf(path).catch((thrown: Error) => thrown.message);
  if (/"\$schema"|"json-schema/.test(start)) return 'a JSON Schema';
  return 'of no kind that is known';
}

async function fileIn(path: string, importers: readonly Importer[]): Promise<Gathered | LeftOut> {
  if (READ_ME.test(basename(path))) return { path, reason: await otherwise(path) };
  for (const importer of importers)
    if (await importer.recognises(path)) {
      const reason = await importer.leavesOut?.(path);
      return reason ? { path, reason } : { importer, path };
    }
  return { path, reason: await otherwise(path) };
}

/** The schema in a checkout of a standard or extension, which has examples as well that are data of nobody. */
async function schemaIn(folder: string): Promise<Standard | null> {
  for (const place of [folder, join(folder, 'schema')]) {
    const entries = await readdir(place).catch((): string[] => []);
    if (entries.includes('release-schema.json'))
      return { schema: join(place, 'release-schema.json'), isExtension: entries.includes('extension.json') };
  }
  return null;
}

async function walk(folder: string, importers: readonly Importer[], found: Found): Promise<void> {
  const standard = await schemaIn(folder);
  if (standard) {
    found.standards.push(standard);
    for (const path of await filesUnder(folder))
      found.leftOut.push({ path, reason: 'part of a standard: its schemas and examples' });
    return;
  }
  for (const importer of importers)
    if (await importer.recognisesFolder?.(folder)) {
      found.loads.push({ importer, path: folder });
      return;
    }
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await walk(path, importers, found);
    else if (entry.isFile()) {
      const one = await fileIn(path, importers);
      if ('importer' in one) found.loads.push(one);
      else found.leftOut.push(one);
    } else found.leftOut.push({ path, reason: 'no regular file: links are not followed' });
  }
}

/** Of several versions of a standard the last by name, then the extensions. */
function schemasOf(standards: readonly Standard[]): string[] {
  const [extensions, releases] = [true, false].map((is) =>
    standards.filter(({ isExtension }) => isExtension === is).map(({ schema }) => schema),
  );
  const last = releases!.at(-1);
  return last === undefined ? [] : [last, ...extensions!];
}

/**
 * What there is to load below a folder, in the order of the importers: registers before what refers to them.
 * @throws BuyergraphError SOURCE_REFUSED when there is nothing.
 */
export async function gathered(folder: string, importers: readonly Importer[]): Promise<Gathering> {
  await filesUnder(folder);
  const found: Found = { loads: [], leftOut: [], standards: [] };
  await walk(folder, importers, found);
  if (found.loads.length === 0)
    throw new BuyergraphError('SOURCE_REFUSED', `${folder} has no file of a kind that is known.`);
  const place = ({ importer }: Gathered): number => importers.indexOf(importer);
  const { loads, leftOut, standards } = found;
  return { loads: loads.toSorted((a, b) => place(a) - place(b)), leftOut, schemas: schemasOf(standards) };
}
