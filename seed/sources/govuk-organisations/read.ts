import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { messageOf, type BuyergraphError } from '../../../src/errors.ts';
import { dayPrinted } from '../../values/day.ts';
import { filesUnder, refused, regularFile } from '../../read/files.ts';
import type { Rejection } from '../../report.ts';
import { problemOf, rawOrganisation, rawPage, type RawOrganisation, type RawPage } from './raw.ts';

/** The register as one path gives it, with what was left out. */
export type Register = {
  organisations: RawOrganisation[];
  rejections: Rejection[];
  read: number;
  sha256: string;
  bytes: number;
  /** The day it describes, and how that was found; null when nothing says. */
  asAt: { day: string; reason: string } | null;
};

/** The published register is 2 MB; a file of many times that is something else. */
const MOST_BYTES = 256 * 1024 * 1024;
const DATE_IN_NAME = /(\d{4}-\d{2}-\d{2})/;

const refuse = (path: string, why: string): BuyergraphError =>
  refused(path, `is not a GOV.UK organisations file: ${why}`);

function pageOf(path: string, text: string): RawPage {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (thrown) {
    throw refuse(path, `it is not whole JSON (${messageOf(thrown).slice(0, 100)}). Fetch it again.`);
  }
  const page = rawPage.safeParse(Array.isArray(parsed) ? { results: parsed } : parsed);
  if (!page.success)
    throw refuse(path, 'it has no list “results”. Give an answer of the API at /api/organisations.');
  return page.data;
}

function assertComplete(path: string, pages: readonly RawPage[], read: number): void {
  const expected = Math.max(0, ...pages.map(({ total }) => total ?? 0));
  const open = pages.length === 1 && pages[0]!.next_page_url;
  if (expected > read || open)
    throw refuse(
      path,
      `it holds ${read} of ${expected || 'more'} organisations. Give the folder with all pages of the answer.`,
    );
}

async function bytesOf(path: string): Promise<Buffer> {
  await regularFile(path);
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw refuse(path, `it has ${size} bytes; the register has some 2,000,000.`);
  return readFile(path);
}

/**
 * Reads a file, or a folder of pages, of the organisations API.
 * @throws BuyergraphError SOURCE_REFUSED when it is something else, cut off, or a page without the others.
 */
export async function readRegister(path: string): Promise<Register> {
  const files = (await stat(path).catch(() => null))?.isDirectory()
    ? await filesUnder(path, '.json')
    : [path];
  if (files.length === 0) throw refuse(path, 'the folder has no .json file.');
  const hash = createHash('sha256');
  const register = {
    organisations: [] as RawOrganisation[],
    rejections: [] as Rejection[],
    slugs: new Set<string>(),
    read: 0,
    sha256: '',
    bytes: 0,
    asAt: null,
  };
  const pages: RawPage[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    hash.update(bytes);
    register.bytes += bytes.length;
    const page = pageOf(file, bytes.toString('utf8').replace(/^\uFEFF/, ''));
    pages.push(page);
    for (const result of page.results) accept(register, result);
  }
  assertComplete(path, pages, register.read);
  if (register.organisations.length === 0)
    throw refuse(path, register.rejections[0]?.detail ?? 'its list is empty.');
  return { ...register, sha256: hash.digest('hex'), asAt: asAtOf(path, register.organisations) };
}

/** A day in the name of the file or folder; else the last change of any body in it, which it cannot be older than. */
function asAtOf(path: string, organisations: readonly RawOrganisation[]): Register['asAt'] {
  const named = DATE_IN_NAME.exec(basename(path))?.[1];
  if (named) {
    if (!dayPrinted(named))
      throw refuse(path, `there is no day ${named}. Say which it is with --as-at YYYY-MM-DD.`);
    return { day: named, reason: `“${named}” in its name` };
  }
  const changes = organisations.map(({ updated_at: at }) => dayPrinted(at ?? '') ?? '');
  const last = changes.toSorted().at(-1);
  return last ? { day: last, reason: 'the last change of a body in it' } : null;
}

function accept(register: Register & { slugs: Set<string> }, result: unknown): void {
  register.read += 1;
  const parsed = rawOrganisation.safeParse(result);
  const reject = (reason: string, detail: string) =>
    register.rejections.push({ line: register.read, reason, detail });
  if (!parsed.success) return void reject('NOT_AN_ORGANISATION', problemOf(parsed.error));
  const { slug } = parsed.data.details;
  if (register.slugs.has(slug)) return void reject('REPEATED', `${slug} stands twice`);
  register.slugs.add(slug);
  register.organisations.push(parsed.data);
}
