import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { BuyergraphError } from '../../src/errors.ts';
import { filesUnder } from '../read/files.ts';
import { Head } from '../read/head.ts';
import type { Importer } from '../importer.ts';

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
const START_CHARACTERS = 4_096;

/** What a file is that is data of no kind we load, by its name or its first lines. */
function otherwise({ path, text }: Pick<Head, 'path' | 'text'>): string {
  if (READ_ME.test(basename(path))) return 'a read-me or licence';
  if (TEXTS.has(extname(path).toLowerCase())) return 'a text for people, or a setting';
  if (SCHEMA.test(basename(path))) return 'a JSON Schema';
  if (/"\$schema"|"json-schema/.test(text.slice(0, START_CHARACTERS))) return 'a JSON Schema';
  return 'of no kind that is known';
}

/** The kind a file surely is, or else the first it may be. */
function kindOf(head: Head, importers: readonly Importer[]): Importer | null {
  const found = importers.map((importer) => ({ importer, sure: importer.recognises(head) }));
  for (const wanted of ['YES', 'PERHAPS'] as const)
    for (const { importer, sure } of found) if (sure === wanted) return importer;
  return null;
}

async function fileIn(path: string, importers: readonly Importer[]): Promise<Gathered | LeftOut> {
  const head = await Head.of(path).catch(() => null);
  if (!head) return { path, reason: otherwise({ path, text: '' }) };
  const importer = READ_ME.test(basename(path)) ? null : kindOf(head, importers);
  const reason = importer ? (importer.leavesOut?.(head) ?? null) : otherwise(head);
  return importer && reason === null ? { importer, path } : { path, reason: reason! };
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
