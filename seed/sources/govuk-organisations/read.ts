import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { messageOf, type BuyergraphError } from '../../../src/errors.ts';
import { dayPrinted } from '../../values/day.ts';
import { filesUnder, isFolder, refused, regularFile } from '../../read/files.ts';
import type { AsAt, Placed, SourceFile } from '../../read/source-file.ts';
import { UnreadMembers } from '../../read/unread-members.ts';
import { rawBody, rawOrganisation, rawPage, type RawPage } from './raw.ts';

/** The published register is 2 MB; a file of many times that is something else. */
const MOST_BYTES = 256 * 1024 * 1024;
const DATE_IN_NAME = /(\d{4}-\d{2}-\d{2})/;

const refuse = (path: string, why: string): BuyergraphError =>
  refused(path, `is not a GOV.UK organisations file: ${why}`);

/** The values of a text: one, or one a line. @throws SyntaxError when it is no JSON. */
function valuesIn(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (thrown) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    // Cut off or damaged, it is no JSON in either form: what is said is of the whole.
    if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0]!)) throw thrown;
    return lines.map((line) => JSON.parse(line) as unknown);
  }
}

const isBody = (value: unknown): boolean => rawBody.safeParse(value).success;

/** The answers in a file: one, one a line, or a list of bodies without the answer around it. */
function pagesOf(path: string, text: string): RawPage[] {
  let values: unknown[];
  try {
    values = valuesIn(text);
  } catch (thrown) {
    throw refuse(path, `it is not whole JSON (${messageOf(thrown).slice(0, 100)}). Fetch it again.`);
  }
  const lists = values.map((value) => (Array.isArray(value) ? { results: value as unknown[] } : value));
  if (lists.every(isBody)) return [{ results: lists }];
  return lists.map((list) => {
    const page = rawPage.safeParse(list);
    if (!page.success)
      throw refuse(path, 'it has no list “results”. Give an answer of the API at /api/organisations.');
    return page.data;
  });
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

/** A day in the name of the file or folder. */
function namedDay(path: string): AsAt | null {
  const named = DATE_IN_NAME.exec(basename(path))?.[1];
  if (!named) return null;
  if (!dayPrinted(named))
    throw refuse(path, `there is no day ${named}. Say which it is with --as-at YYYY-MM-DD.`);
  return { asAt: named, reason: `“${named}” in its name` };
}

/**
 * Reads a file, or a folder of pages, of the organisations API.
 * @throws BuyergraphError SOURCE_REFUSED when it is something else, cut off, or a page without the others.
 */
export async function readRegister(path: string): Promise<SourceFile<{ result: unknown }>> {
  const files = (await isFolder(path))
    ? (await filesUnder(path)).filter((file) => /\.(?:json|jsonl|ndjson)$/i.test(file))
    : [path];
  if (files.length === 0) throw refuse(path, 'the folder has no file of JSON.');
  const hash = createHash('sha256');
  const pages: RawPage[] = [];
  let size = 0;
  for (const file of files) {
    const bytes = await bytesOf(file);
    hash.update(bytes);
    size += bytes.length;
    pages.push(...pagesOf(file, bytes.toString('utf8').replace(/^\uFEFF/, '')));
  }
  const results = pages.flatMap((page) => page.results);
  assertComplete(path, pages, results.length);
  const unread = new UnreadMembers(rawOrganisation);
  for (const result of results) unread.see(result);
  return {
    ...{ path, bytes: size, sha256: hash.digest('hex'), encoding: 'UTF-8', notes: [], asAt: namedDay(path) },
    unread: () => unread.names(),
    // oxlint-disable-next-line typescript/require-await
    async *records(): AsyncGenerator<Placed<{ result: unknown }>> {
      for (const [index, result] of results.entries())
        yield { line: index + 1, locator: `record ${index + 1}`, result };
    },
  };
}
