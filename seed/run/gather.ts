import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { messageOf } from '../../src/errors.ts';
import { filesUnder, refused } from '../read/files.ts';
import { Head } from '../read/head.ts';
import type { Importer } from '../sources/importer.ts';

/** A file or folder that is one load of one kind of source, and how sure it is that it is of that kind. */
export type Gathered = { importer: Importer; path: string; sure: 'YES' | 'PERHAPS' };
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

/** Why nothing can be said of what a file holds. */
const unopened = (path: string, thrown: unknown): string =>
  messageOf(thrown).replace(path, '').trim().replace(/\.$/, '');

/** Whether it is what a service answers for a day without news. */
function holdsNothing(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    const { releases, records, results } = Object(found) as Record<string, unknown>; // oxlint-disable-line typescript/no-unsafe-type-assertion -- any value has members, if only undefined ones
    return [found, releases, records, results].some((list) => Array.isArray(list) && list.length === 0);
  } catch {
    return false;
  }
}

/** What a file is that is data of no kind we load, by its name or its first lines. */
function otherwise({ path, text, isCutOff }: Head): string {
  if (READ_ME.test(basename(path))) return 'a read-me or licence';
  if (TEXTS.has(extname(path).toLowerCase())) return 'a text for people, or a setting';
  if (SCHEMA.test(basename(path))) return 'a JSON Schema';
  if (/"\$schema"|"json-schema/.test(text.slice(0, START_CHARACTERS))) return 'a JSON Schema';
  if (holdsNothing(text)) return 'a package or list with no record in it';
  return isCutOff ? 'JSON that is cut off before it says what it is' : 'of no kind that is known';
}

type Kind = Pick<Gathered, 'importer' | 'sure'>;

/** The one kind a file surely is, or else the one it may be; why there is none, or more than one. */
function kindOf(head: Head, importers: readonly Importer[]): Kind | { reason: string } {
  const found = importers.map((importer) => ({ importer, sure: importer.recognises(head) }));
  for (const sure of ['YES', 'PERHAPS'] as const) {
    const [first, ...others] = found.filter((one) => one.sure === sure).map(({ importer }) => importer);
    if (!first) continue;
    if (others.length === 0) return { importer: first, sure };
    const names = [first, ...others].map(({ source }) => source.id).join(' and ');
    return { reason: `taken for ${names}: import it as the one it is` };
  }
  return { reason: otherwise(head) };
}

/** Whoever names the kind may have samples loaded as well. */
type Search = { importers: readonly Importer[]; isNamed: boolean };

async function fileIn(path: string, { importers, isNamed }: Search): Promise<Gathered | LeftOut> {
  const head = await Head.of(path).catch((thrown: unknown) => thrown);
  if (!(head instanceof Head)) return { path, reason: unopened(path, head) };
  if (READ_ME.test(basename(path))) return { path, reason: otherwise(head) };
  const kind = kindOf(head, importers);
  if ('reason' in kind) return { path, reason: kind.reason };
  const reason = isNamed ? null : (kind.importer.leavesOut?.(head) ?? null);
  return reason === null ? { path, ...kind } : { path, reason };
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

async function walk(folder: string, search: Search, found: Found): Promise<void> {
  const standard = await schemaIn(folder);
  if (standard) {
    found.standards.push(standard);
    for (const path of await filesUnder(folder))
      found.leftOut.push({ path, reason: 'part of a standard: its schemas and examples' });
    return;
  }
  for (const importer of search.importers)
    if (await importer.recognisesFolder?.(folder)) {
      found.loads.push({ importer, path: folder, sure: 'YES' });
      return;
    }
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await walk(path, search, found);
    else if (entry.isFile()) {
      const one = await fileIn(path, search);
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
 * @throws BuyergraphError SOURCE_REFUSED when it is no folder, or there is no file in it.
 */
export async function gathered(folder: string, search: Search): Promise<Gathering> {
  const files = await filesUnder(folder);
  const found: Found = { loads: [], leftOut: [], standards: [] };
  if (files[0] === folder) throw refused(folder, 'is a file. Give a folder, or the kind of source it is.');
  await walk(folder, search, found);
  const { loads, leftOut, standards } = found;
  if (loads.length + leftOut.length === 0) throw refused(folder, 'has no file in it. Check the path.');
  const place = ({ importer }: Gathered): number => search.importers.indexOf(importer);
  return { loads: loads.toSorted((a, b) => place(a) - place(b)), leftOut, schemas: schemasOf(standards) };
}
