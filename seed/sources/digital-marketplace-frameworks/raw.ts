import { createHash, type Hash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { codeOf, messageOf } from '../../../src/errors.ts';
import { refused } from '../../read/files.ts';
import { UnreadMembers } from '../../read/unread-members.ts';
import { yamlFile } from '../../read/yaml.ts';
import type { Rejection } from '../../report.ts';
import * as shape from './definition.ts';
import { FRAMEWORK_SLUG, frameworkIdentity } from './slug.ts';

/** One iteration as its folder defines it. `locators`: the file each part was read from, below the folder given. */
export type FrameworkDefinition = {
  slug: string;
  family: string;
  iteration: number | null;
  name: string;
  lots: shape.DefinedLot[];
  /** The iteration announced to follow. `coming`: the year it was expected, as printed; null when unknown. */
  followedBy: { slug: string; name: string; coming: string | null } | null;
  urls: Record<string, string>;
  statusTexts: Partial<Record<shape.FrameworkStatus, string>>;
  locators: { lots: string; followedBy: string | null; urls: string | null; statusTexts: string | null };
};

/** A file or folder left out, by its path below the folder given. */
export type DefinitionRejection = Rejection & { file: string };

export type Definitions = {
  /** By family, then iteration. */
  definitions: FrameworkDefinition[];
  rejections: DefinitionRejection[];
  /** Of the names and bytes of all files read, lower-case hexadecimal. */
  sha256: string;
  bytes: number;
  /** Members of the files read that nobody reads. */
  unread: string[];
};

const LOTS = 'questions/services/lot.yml';
const PARTS: ReadonlySet<string> = new Set(['questions', 'messages', 'metadata', 'manifests']);

class Checkout {
  readonly rejections: DefinitionRejection[] = [];
  readonly #hash: Hash = createHash('sha256');
  readonly #root: string;
  readonly #unread = new Set<string>();
  bytes = 0;

  constructor(root: string) {
    this.#root = root;
  }

  get unread(): string[] {
    return [...this.#unread].toSorted();
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  reject(file: string, reason: string, problem: { detail: string; line?: number }): null {
    const { detail, line = 1 } = problem;
    this.rejections.push({ file, reason, detail: `${file}: ${detail}`, line, locator: `line ${line}` });
    return null;
  }

  /** A file's content in the shape it must have; null when it is not there or was rejected. */
  async read<T extends z.ZodType>(file: string, form: T): Promise<z.output<T> | null> {
    const found = await yamlFile(join(this.#root, file));
    if (found === null) return null;
    if ('reason' in found) return this.reject(file, found.reason, found);
    this.#hash.update(`${file}\0${found.bytes.length}\0`).update(found.bytes);
    this.bytes += found.bytes.length;
    const parsed = form.safeParse(found.value);
    const members = new UnreadMembers(form);
    members.see(found.value);
    for (const name of members.names()) this.#unread.add(`${basename(file)}: ${name}`);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const where = issue!.path.join('.') || 'the file';
    return this.reject(file, 'NOT_A_DEFINITION', { detail: `${where}: ${issue!.message}`.slice(0, 160) });
  }
}

async function definitionIn(
  checkout: Checkout,
  folder: string,
  slug: string,
): Promise<FrameworkDefinition | null> {
  const inside = (file: string): string => (folder ? `${folder}/${file}` : file);
  const read = async <T extends z.ZodType>(file: string, form: T) => {
    const value = await checkout.read(inside(file), form);
    return { value, locator: value === null ? null : inside(file) };
  };
  if (!FRAMEWORK_SLUG.test(slug))
    return checkout.reject(folder || slug, 'BAD_SLUG', { detail: 'its name is no framework slug' });
  const before = checkout.rejections.length;
  const lots = await read(LOTS, shape.lotQuestion);
  if (!lots.value) {
    if (checkout.rejections.length === before)
      checkout.reject(inside(LOTS), 'LOTS_MISSING', { detail: 'the file is not there' });
    return null;
  }
  const followedBy = await read('metadata/following_framework.yml', shape.followingFramework);
  const urls = await read('messages/urls.yml', shape.publishedUrls);
  const texts = await read('messages/homepage-sidebar.yml', shape.statusTexts);
  return {
    slug,
    ...frameworkIdentity(slug),
    lots: lots.value,
    followedBy: followedBy.value,
    urls: urls.value ?? {},
    statusTexts: texts.value ?? {},
    locators: {
      lots: inside(LOTS),
      followedBy: followedBy.locator,
      urls: urls.locator,
      statusTexts: texts.locator,
    },
  };
}

const foldersIn = async (path: string): Promise<string[]> => {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
};

/** Framework folders below a path, which may be one itself, hold them, or hold `frameworks/` that does. */
async function frameworkFolders(path: string): Promise<{ folder: string; slug: string }[]> {
  const here = await foldersIn(path);
  if (here.some((name) => PARTS.has(name)) && !here.includes('frameworks'))
    return [{ folder: '', slug: basename(await realpath(path)) }];
  const base = here.includes('frameworks') ? 'frameworks' : '';
  const names = base ? await foldersIn(join(path, base)) : here;
  const folders: { folder: string; slug: string }[] = [];
  for (const name of names) {
    const folder = base ? `${base}/${name}` : name;
    const parts = await foldersIn(join(path, folder));
    if (parts.some((part) => PARTS.has(part))) folders.push({ folder, slug: name });
  }
  return folders;
}

/** Whether a folder holds a framework whose lots are defined, without reading any definition. */
export async function holdsDefinitions(path: string): Promise<boolean> {
  const folders = await frameworkFolders(path).catch(() => []);
  for (const { folder, slug } of folders) {
    const isThere = await stat(join(path, folder, LOTS)).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isThere && FRAMEWORK_SLUG.test(slug)) return true;
  }
  return false;
}

const byFamily = (one: FrameworkDefinition, other: FrameworkDefinition): number =>
  one.family < other.family
    ? -1
    : one.family > other.family
      ? 1
      : (one.iteration ?? 0) - (other.iteration ?? 0);

/**
 * Reads a checkout of the marketplace's definitions: one framework's folder, a folder of them, or the
 * repository. A framework whose lots cannot be read is rejected; another file that cannot is left out.
 * @throws BuyergraphError SOURCE_REFUSED when there is no definition at all.
 */
export async function readDefinitions(path: string): Promise<Definitions> {
  const found = await stat(path).catch((thrown: unknown) => {
    const missing = codeOf(thrown) === 'ENOENT';
    throw refused(
      path,
      missing ? 'does not exist. Check the path.' : `cannot be read: ${messageOf(thrown)}.`,
      thrown,
    );
  });
  if (!found.isDirectory())
    throw refused(path, `is a file. Give the folder with the definitions (<framework>/${LOTS}).`);
  const checkout = new Checkout(path);
  const definitions: FrameworkDefinition[] = [];
  for (const { folder, slug } of await frameworkFolders(path)) {
    const definition = await definitionIn(checkout, folder, slug);
    if (definition) definitions.push(definition);
  }
  const { rejections, sha256, bytes, unread } = checkout;
  if (definitions.length === 0) {
    const why = rejections[0] ? ` First problem: ${rejections[0].detail}.` : '';
    throw refused(path, `holds no framework definition (<framework>/${LOTS}).${why}`);
  }
  return { definitions: definitions.toSorted(byFamily), rejections, sha256, bytes, unread };
}
