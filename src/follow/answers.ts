import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { codeOf } from '../errors.ts';
import type { SavedQuestion } from '../saved-query/document.ts';

const ROW = z.record(z.string(), z.unknown());
const ROWS = z.array(ROW);
const ENTRY = z.object({
  /** The version of the graph it was first seen at. */
  version: z.string(),
  /** An instant of UTC. */
  keptAt: z.string(),
  rows: z.number(),
  counts: z.object({ added: z.number(), removed: z.number(), changed: z.number() }),
  /** The first of each. */
  shown: z.object({
    added: ROWS,
    removed: ROWS,
    changed: z.array(z.object({ before: ROW, after: ROW })),
  }),
});

/** What had changed when an answer was first seen; in the first one nothing. */
export type Entry = z.output<typeof ENTRY>;
type Rows = z.output<typeof ROWS>;
/** From which version of the graph to which one an answer was seen to hold. */
export type Span = Readonly<{ from: bigint; to: bigint }>;

const FILE = /^(\d+)-(\d+)\.json\.gz$/;
/** Answers of one question that are kept, the newest. */
const MOST_ANSWERS = 12;
/** Questions with their variables that are followed; the one that was asked for longest ago makes room. */
const MOST_FOLLOWED = 200;

const [zipped, unzipped] = [promisify(gzip), promisify(gunzip)];
const rowsFile = ({ from, to }: Span): string => `${from}-${to}.json.gz`;
const entryFile = ({ from }: Pick<Span, 'from'>): string => `${from}.changes.json`;

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

/** A file is there whole or not at all. */
async function write(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const unfinished = join(folder, `.keeping-${randomUUID()}`);
  await writeFile(unfinished, content);
  await rename(unfinished, join(folder, name));
}

/** When a question was last asked for; of one that another asker just removed, before all. */
async function lastAsked(folder: string): Promise<number> {
  try {
    return (await stat(folder)).mtimeMs;
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return 0;
    throw thrown;
  }
}

/** Removes what was followed longest ago when there is too much. */
async function makeRoom(all: string): Promise<void> {
  const folders = await names(all);
  if (folders.length <= MOST_FOLLOWED) return;
  const aged = await Promise.all(
    folders.map(async (name) => ({ name, at: await lastAsked(join(all, name)) })),
  );
  const oldest = aged.toSorted((one, other) => one.at - other.at).slice(0, folders.length - MOST_FOLLOWED);
  for (const { name } of oldest) await rm(join(all, name), { recursive: true, force: true });
}

/**
 * Answers of a question that somebody follows, in the data folder: a folder a question with its variables, its rows a file
 * an answer, named by the versions of the graph it was seen at, and what had changed by then beside it.
 */
export function answersOf(home: string, question: SavedQuestion, variables: Record<string, unknown>) {
  const key = createHash('sha256')
    .update(`${question.hash} ${canonicalJson(variables)}`)
    .digest('hex');
  const all = join(home, 'answers');
  const folder = join(all, `${question.slug}-${key.slice(0, 16)}`);

  /** The answers kept, the oldest first. */
  async function spans(): Promise<Span[]> {
    const found = (await names(folder)).flatMap((name) => {
      const [, from, to] = FILE.exec(name) ?? [];
      return from && to ? [{ from: BigInt(from), to: BigInt(to) }] : [];
    });
    return found.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  }

  const rows = async (span: Span): Promise<Rows> =>
    ROWS.parse(JSON.parse((await unzipped(await readFile(join(folder, rowsFile(span))))).toString('utf8')));

  const entry = async (span: Span): Promise<Entry> =>
    ENTRY.parse(JSON.parse(await readFile(join(folder, entryFile(span)), 'utf8')));

  /** The rows come last: an answer counts once they are there. */
  async function keep(span: Span, said: Entry, answered: Rows): Promise<void> {
    await mkdir(folder, { recursive: true });
    await write(folder, entryFile(span), JSON.stringify(said));
    await write(folder, rowsFile(span), await zipped(JSON.stringify(answered)));
    for (const old of (await spans()).slice(0, -MOST_ANSWERS)) {
      await rm(join(folder, rowsFile(old)), { force: true });
      await rm(join(folder, entryFile(old)), { force: true });
    }
    await makeRoom(all);
  }

  /** That somebody asked: others make room first. */
  async function asked(): Promise<void> {
    const now = new Date();
    await utimes(folder, now, now);
  }

  /** That an answer still holds at a later version. */
  async function extend(span: Span, to: bigint): Promise<void> {
    await rename(join(folder, rowsFile(span)), join(folder, rowsFile({ ...span, to })));
    await asked();
  }
  return { spans, rows, entry, keep, extend, asked };
}

export type Answers = ReturnType<typeof answersOf>;
