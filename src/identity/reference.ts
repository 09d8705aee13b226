import { notKnownSentence, type NotKnown } from './among.ts';
import type { Method } from './resolve.ts';

/** How a reference was resolved: as a key of the graph, or as printed names are. */
export type ReferenceMethod = 'ID' | 'SLUG' | Method;

/** By the rank that the statements give a reading, the surest first; from `NAMED` on by name, even ranks to the letter. */
const BY_KEY: readonly ReferenceMethod[] = ['ID', 'SLUG', 'IDENTIFIER', 'DECISION'];
const NAMED = 10;

const methodOf = (rank: number): ReferenceMethod =>
  rank < NAMED ? BY_KEY[rank - 1]! : rank % 2 === 0 ? 'EXACT_NAME' : 'NORMALISED_NAME';

/** The surest reading with how it was found; null when there is none, or two are equally sure. */
export function surest<Row extends { rank: number }>(
  rows: readonly Row[],
): (Row & { method: ReferenceMethod }) | null {
  const [first, second] = rows;
  if (!first || first.rank === second?.rank) return null;
  return { ...first, method: methodOf(first.rank) };
}

/** The one reading of a reference by a key of this kind, whatever names say; null when there is none, or two. */
export function byKeyAlone<Row extends { rank: number }>(
  rows: readonly Row[],
  method: ReferenceMethod,
): (Row & { method: ReferenceMethod }) | null {
  const [one, ...others] = rows.filter(({ rank }) => methodOf(rank) === method);
  return one && others.length === 0 ? { ...one, method } : null;
}

/** What became of the references of one request, as far as the person who gave them should know. */
export type References = {
  /** Those that mean nobody, each with the names that come nearest. */
  unknown: Map<string, readonly string[]>;
  /** Those that are to name a thing, such as a framework, and name none. */
  notKnown: Map<string, NotKnown>;
  /** Those that are nobody's key or exact name, and how they were resolved. */
  resolved: Map<string, { name: string; method: ReferenceMethod }>;
  /** Those that mean somebody known by a printed name alone, each with the body that may be meant by it. */
  near: Map<string, readonly string[]>;
};

export const noReferences = (): References => ({
  unknown: new Map(),
  notKnown: new Map(),
  resolved: new Map(),
  near: new Map(),
});

const PLAIN: ReadonlySet<ReferenceMethod> = new Set(['ID', 'SLUG', 'IDENTIFIER', 'EXACT_NAME']);

/** Notes what became of a reference. */
export async function note(
  references: References,
  reference: string,
  {
    found,
    nearest,
  }: {
    found: { name: string; method: ReferenceMethod } | null;
    nearest: () => Promise<string[]>;
  },
): Promise<void> {
  if (!found) references.unknown.set(reference, await nearest());
  else if (!PLAIN.has(found.method))
    references.resolved.set(reference, { name: found.name, method: found.method });
}

/** Notes the bodies that may be meant by a reference to somebody known by a printed name alone. */
export function noteNear({ near }: References, reference: string, bodies: readonly string[]): void {
  if (bodies.length > 0) near.set(reference, bodies);
}

/** What a person is told of a reference that means nobody. */
export const unknownSentence = (reference: string, nearest: readonly string[] = []): string =>
  `Nobody is known as “${reference.slice(0, 100)}”${
    nearest.length > 0 ? `. Nearest: ${nearest.join('; ')}.` : '; try search.'
  }`;

/** The same of the first reference of a request that means nobody and nothing; null where each means something. */
export function firstUnknown({ unknown, notKnown }: References): string | null {
  const [nobody] = unknown;
  if (nobody) return unknownSentence(...nobody);
  const [nothing] = notKnown.values();
  return nothing ? notKnownSentence(nothing) : null;
}
