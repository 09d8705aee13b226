import { basename } from 'node:path';
import { messageOf, type BuyergraphError } from '../../../src/errors.ts';
import { dayPrinted } from '../../values/day.ts';
import { filesUnder, isFolder, refused } from '../../read/files.ts';
import { heldFiles, heldSource } from '../../read/held-files.ts';
import type { AsAt, SourceFile } from '../../read/source-file.ts';
import { UnreadMembers } from '../../read/unread-members.ts';
import { rawBody, rawOrganisation, rawPage, type RawPage } from './raw.ts';

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
  const { texts, ...held } = await heldFiles(path, files);
  const pages = texts.flatMap(({ file, text }) => pagesOf(file, text));
  const results = pages.flatMap((page) => page.results);
  assertComplete(path, pages, results.length);
  const unread = new UnreadMembers(rawOrganisation);
  for (const result of results) unread.see(result);
  const records = results.map((result, index) => ({
    ...{ line: index + 1, locator: `record ${index + 1}` },
    result,
  }));
  return heldSource({ ...held, unread: () => unread.names(), asAt: namedDay(path) }, records);
}
