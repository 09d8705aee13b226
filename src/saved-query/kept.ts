import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Origin } from './document.ts';
import { MAX_DOCUMENT_BYTES } from './own.ts';
import type { QuestionStore } from './store.ts';

/** A document of a user's, wherever it is kept; `version` changes when it does. `read` gives all its states, the last last. */
export type Kept = { slug: string; origin: Origin; version: string; read: () => string[] };

const ENDING = '.graphql';

/**
 * Documents of a user's folder. It is looked at, not watched: nobody is told of what changes in a folder mounted from
 * elsewhere.
 */
export const keptInFolder = (folder: string): Kept[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
    .toSorted()
    .map((name) => {
      const path = join(folder, name);
      // A link that leads nowhere is broken like a file that cannot be read: reading it says why.
      const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
      // What is too long is refused by its length, and need not be read for it.
      const read = (): string[] =>
        size > MAX_DOCUMENT_BYTES ? [' '.repeat(MAX_DOCUMENT_BYTES + 1)] : [readFileSync(path, 'utf8')];
      return { slug: basename(name, ENDING), origin: 'folder', version: `${size} ${mtimeMs}`, read };
    });

/** Documents that were saved; one that was removed has no state. */
export const keptInStore = (store: QuestionStore): Kept[] =>
  store.slugs().map((slug) => ({
    slug,
    origin: 'saved',
    version: store.version(slug),
    read: () => {
      const states = store.history(slug).map(({ document }) => document);
      return states.at(-1) === null ? [] : states.filter((document) => document !== null);
    },
  }));
