import type { GraphQLSchema } from 'graphql';
import { BuyergraphError, codeOf, messageOf } from '../errors.ts';
import { type Origin, savedQuestions, type SavedQuestion } from './document.ts';
import { type Kept, keptInFolder, keptInStore } from './kept.ts';
import { ownQuestion, slugFrom } from './own.ts';
import { questionStore } from './store.ts';

/** A question that cannot be asked any more, or never could: why, where it is kept, and its document where that can be read. */
export type BrokenQuestion = { slug: string; origin: Origin; reason: string; source: string | null };

export type LibraryParts = {
  schema: GraphQLSchema;
  /** The folder of the project's own questions; each must be right. */
  builtIn: string;
  /** The data folder, with what users saved. */
  home: string;
  /** A folder of the user's own documents; null: none. */
  folder: string | null;
  /** Told once of each that is broken. */
  tell?: (broken: BrokenQuestion) => void;
};

/** How long what was read is taken for what is there; milliseconds. */
const FRESH_MS = 1_000;

const noShelf = (own: ReadonlyMap<string, SavedQuestion>): Shelf => ({
  questions: new Map(own),
  broken: new Map(),
  byHash: new Map([...own.values()].map((one) => [one.hash, one])),
});

/** What became of a document: the question, its earlier states, or why it is none. */
type Made =
  | { version: string; states: readonly SavedQuestion[] }
  | { version: string; reason: string; source: string | null };

type Shelf = {
  questions: Map<string, SavedQuestion>;
  broken: Map<string, BrokenQuestion>;
  byHash: Map<string, SavedQuestion>;
};

const isExpected = (thrown: unknown): boolean => thrown instanceof BuyergraphError || codeOf(thrown) !== '';

/**
 * Reads a document; what an earlier state is worth to the schema of today does not matter. Whatever one of a user's makes
 * fail, the others go on answering.
 */
function made({ slug, origin, version, read }: Kept, schema: GraphQLSchema): Made {
  let source: string | null = null;
  try {
    const [last, ...earlier] = read().toReversed();
    source = last ?? null;
    slugFrom(slug);
    if (last === undefined) return { version, states: [] };
    const states = [ownQuestion({ slug, source: last, origin }, schema)];
    for (const former of earlier)
      try {
        states.push(ownQuestion({ slug, source: former, origin }, schema));
      } catch {
        continue;
      }
    return { version, states };
  } catch (thrown) {
    const ours = isExpected(thrown) ? '' : 'something failed on our side: ';
    return { version, reason: `${ours}${messageOf(thrown)}`, source };
  }
}

/** Reads documents again only when they have changed. */
function reader(schema: GraphQLSchema) {
  const known = new Map<string, Made>();
  return (kept: Kept): Made => {
    const key = `${kept.origin} ${kept.slug}`;
    const before = known.get(key);
    if (before?.version === kept.version) return before;
    const now = made(kept, schema);
    known.set(key, now);
    return now;
  };
}

/** What is said of a document that is no question, or whose name is another's. */
const brokenAs = ({ slug, origin }: Kept, is: Made): BrokenQuestion =>
  'reason' in is
    ? { slug, origin, reason: is.reason, source: is.source }
    : { slug, origin, reason: `another question is called ${slug}, and answers there`, source: null };

/** The questions of the project, those users saved, and those of their folder. A name belongs to whoever comes first. */
export function questionLibrary({ schema, builtIn, home, folder, tell = () => {} }: LibraryParts) {
  const own = savedQuestions(builtIn, schema);
  const store = questionStore(home);
  const read = reader(schema);
  const told = new Set<string>();
  const isNew = (sentence: string): boolean => told.size < told.add(sentence).size;
  let shelf: Shelf | null = null;
  let readAt = 0;

  function place(one: Kept, { questions, broken, byHash }: Shelf): void {
    const is = read(one);
    const [question] = 'states' in is ? is.states : [];
    if ('states' in is && !questions.has(one.slug)) {
      if (question) questions.set(one.slug, question);
      for (const state of is.states) byHash.set(state.hash, state);
      return;
    }
    if ('states' in is && !question) return;
    const found = brokenAs(one, is);
    if (!questions.has(one.slug)) broken.set(one.slug, found);
    if (isNew(`${one.origin} ${one.slug} ${found.reason}`)) tell(found);
  }

  function kept(): Kept[] {
    const saved = keptInStore(store);
    try {
      return [...saved, ...(folder === null ? [] : keptInFolder(folder))];
    } catch (thrown) {
      if (!isExpected(thrown)) throw thrown;
      const reason = `the folder of BUYERGRAPH_QUESTIONS cannot be read: ${messageOf(thrown)}`;
      if (isNew(reason)) tell({ slug: String(folder), origin: 'folder', reason, source: null });
      return saved;
    }
  }

  function now(): Shelf {
    if (shelf && performance.now() - readAt < FRESH_MS) return shelf;
    const next = noShelf(own);
    for (const one of kept()) place(one, next);
    shelf = next;
    readAt = performance.now();
    return shelf;
  }

  return {
    store,
    /** The project's own, which stay as they are. */
    builtIn: own,
    questions: (): ReadonlyMap<string, SavedQuestion> => now().questions,
    broken: (): ReadonlyMap<string, BrokenQuestion> => now().broken,
    /** By the SHA-256 of its document, earlier states of what is kept too: what was handed on goes on answering. */
    byHash: (hash: string): SavedQuestion | undefined => now().byHash.get(hash),
    /** What was just saved is served at once. */
    forget: (): void => void (shelf = null),
  };
}

export type QuestionLibrary = ReturnType<typeof questionLibrary>;
