import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  openSync,
  closeSync,
  fsyncSync,
  linkSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BuyergraphError, codeOf } from '../errors.ts';
import { slugFrom } from './own.ts';

/** One state of a saved question: what it was from that day on, by whom; without a document: removed. */
const REVISION = z.object({
  slug: z.string(),
  revision: z.number().int().positive(),
  /** An instant of UTC. */
  savedAt: z.string(),
  author: z.string(),
  hash: z.string().nullable(),
  document: z.string().nullable(),
});

export type Revision = z.output<typeof REVISION>;

/** What is asked to be kept: a document, or null to remove the question. */
export type Saving = { slug: string; document: string | null; author: string; savedAt: string };

const FILE = /^(\d{6})\.json$/;
const MAX_AUTHOR = 100;
/** A save that was killed leaves such a file; nobody reads it. */
const UNFINISHED = '.saving-';

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

/**
 * Questions saved by their users, in the data folder: a folder a question, a file a revision, none ever changed. A
 * revision is there whole or not at all, whatever is killed, and of those that come at once each gets a number of its own.
 */
export function questionStore(home: string) {
  const folder = join(home, 'questions');
  const slugs = (): string[] => names(folder).filter((name) => !name.startsWith('.'));

  const files = (slug: string): string[] =>
    names(join(folder, slugFrom(slug)))
      .filter((name) => FILE.test(name))
      .toSorted();

  /** Every state of a question, the first first; empty when there is none of that name. */
  const history = (slug: string): Revision[] =>
    files(slug).map((name) => revisionIn(join(folder, slug, name)));

  const latest = (slug: string): Revision | null => {
    const name = files(slug).at(-1);
    return name === undefined ? null : revisionIn(join(folder, slug, name));
  };

  /** Keeps a state. @returns the revision, and whether it is new: the same document again is none. */
  function save({ slug, ...saving }: Saving): { revision: Revision; isNew: boolean } {
    const place = join(folder, slugFrom(slug));
    mkdirSync(place, { recursive: true });
    for (;;) {
      const last = latest(slug);
      if (last ? last.document === saving.document : saving.document === null) {
        if (last) return { revision: last, isNew: false };
        throw new BuyergraphError('NOT_FOUND', `There is no question of yours called ${slug}.`);
      }
      const revision: Revision = {
        slug,
        revision: (last?.revision ?? 0) + 1,
        savedAt: saving.savedAt,
        author: saving.author.trim().slice(0, MAX_AUTHOR) || 'unknown',
        hash: saving.document === null ? null : hashOf(saving.document),
        document: saving.document,
      };
      if (written(place, revision)) return { revision, isNew: true };
    }
  }
  return { slugs, version: (slug: string) => files(slug).at(-1) ?? '', history, latest, save };
}

export type QuestionStore = ReturnType<typeof questionStore>;

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') return [];
    throw thrown;
  }
}

/** @throws BuyergraphError SETUP_FAILED when the file is none of ours, or was changed by hand. */
function revisionIn(path: string): Revision {
  try {
    const revision = REVISION.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (revision.document === null || hashOf(revision.document) === revision.hash) return revision;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError) && !(thrown instanceof z.ZodError)) throw thrown;
  }
  throw new BuyergraphError(
    'SETUP_FAILED',
    `${path} is not as it was saved. Put it back from a copy, or move it away: the revision before it holds then.`,
  );
}

/** Writes a revision under its number, unless that is taken: a file gets its name when it is whole and on the disk. */
function written(place: string, revision: Revision): boolean {
  const unfinished = join(place, `${UNFINISHED}${randomUUID()}`);
  const file = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(file, `${JSON.stringify(revision, null, 2)}\n`);
    fsyncSync(file);
    linkSync(unfinished, join(place, `${String(revision.revision).padStart(6, '0')}.json`));
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  } finally {
    closeSync(file);
    rmSync(unfinished, { force: true });
  }
}
