import type { Method } from './resolve.ts';

/** How a reference was resolved: as a key of the graph, or as printed names are. */
export type ReferenceMethod = 'ID' | 'SLUG' | Method;

/** By the rank that the statements give a reading, the surest first. */
const METHODS: readonly { from: number; method: ReferenceMethod }[] = [
  { from: 20, method: 'NORMALISED_NAME' },
  { from: 10, method: 'EXACT_NAME' },
  { from: 4, method: 'DECISION' },
  { from: 3, method: 'IDENTIFIER' },
  { from: 2, method: 'SLUG' },
  { from: 1, method: 'ID' },
];

/** The surest reading with how it was found; null when there is none, or two are equally sure. */
export function surest<Row extends { rank: number }>(
  rows: readonly Row[],
): (Row & { method: ReferenceMethod }) | null {
  const [first, second] = rows;
  if (!first || first.rank === second?.rank) return null;
  return { ...first, method: METHODS.find(({ from }) => first.rank >= from)!.method };
}

/** References of one request that mean nobody, each with the names that come nearest. */
export type UnknownReferences = Map<string, readonly string[]>;

/** What a person is told of a reference that means nobody. */
export const unknownSentence = (reference: string, nearest: readonly string[] = []): string =>
  `Nobody is known as “${reference.slice(0, 100)}”${
    nearest.length > 0 ? `. Nearest: ${nearest.join('; ')}.` : '; try search.'
  }`;
