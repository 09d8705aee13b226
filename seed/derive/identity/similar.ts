import { token_set_ratio as tokenSet, token_sort_ratio as tokenSort } from 'fuzzball';
import { nameParts } from '../../../src/names.ts';

/** Somebody with the texts they go by. */
export type Named = { id: string; names: readonly string[] };

/** Somebody a text may mean: by which of the names, and how alike it is, from 0 to 100. */
export type Similar = { id: string; name: string; score: number };

/** Legal forms are left out: they make companies alike that have nothing else in common. */
const comparable = (name: string): string => nameParts(name).base;

const PIECE = 3;
/** Of the names that share the rarest pieces, how many are compared in full. */
const COMPARED = 40;
/** A piece of more names than this says nothing of any of them. */
const COMMON = 1_500;

/** The name in pieces of three letters, as a slip of the pen leaves most of them whole. */
function piecesOf(text: string): Set<string> {
  const padded = ` ${text} `;
  const pieces = new Set<string>();
  for (let start = 0; start + PIECE <= padded.length; start++) pieces.add(padded.slice(start, start + PIECE));
  return pieces;
}

/** What a name counts at least that another begins or ends with, as a unit's does with its body's. */
const BODY_OF_UNIT = 90;

const beginsOrEndsWith = (text: string, other: string): boolean =>
  other.includes(' ') && (text.startsWith(`${other} `) || text.endsWith(` ${other}`));

/** The same words in whatever order, and how much of the longer name is left over: half of the score each. */
function likeness(text: string, other: string): number {
  const as = { full_process: false };
  const score = Math.round((tokenSet(text, other, as) + tokenSort(text, other, as)) / 2);
  return beginsOrEndsWith(text, other) ? Math.max(score, BODY_OF_UNIT) : score;
}

type Entry = { id: string; name: string; text: string; weight: number };

/** Names to compare with, looked up by the pieces they share: the rarer a piece, the more it says. */
export class SimilarNames {
  readonly #entries: Entry[] = [];
  readonly #byPiece = new Map<string, number[]>();

  constructor(known: Iterable<Named>) {
    for (const { id, names } of known)
      for (const name of names) {
        const text = comparable(name);
        for (const piece of piecesOf(text))
          this.#byPiece
            .set(piece, this.#byPiece.get(piece) ?? [])
            .get(piece)!
            .push(this.#entries.length);
        this.#entries.push({ id, name, text, weight: 0 });
      }
    for (const entry of this.#entries)
      for (const piece of piecesOf(entry.text)) entry.weight += this.#worth(piece);
  }

  #worth(piece: string): number {
    return Math.log(1 + this.#entries.length / (this.#byPiece.get(piece)?.length ?? 1)) ** 2;
  }

  #nearest(text: string): Entry[] {
    const shared = new Map<number, number>();
    for (const piece of piecesOf(text)) {
      const holders = this.#byPiece.get(piece) ?? [];
      if (holders.length > COMMON) continue;
      const worth = this.#worth(piece);
      for (const index of holders) shared.set(index, (shared.get(index) ?? 0) + worth);
    }
    return [...shared]
      .map(([index, worth]) => ({
        entry: this.#entries[index]!,
        near: worth / Math.sqrt(this.#entries[index]!.weight),
      }))
      .toSorted((a, b) => b.near - a.near)
      .slice(0, COMPARED)
      .map(({ entry }) => entry);
  }

  /** Whom the text may mean, the most alike first, each by the best of their names. */
  of(printed: string): Similar[] {
    const text = comparable(printed);
    const best = new Map<string, Similar>();
    for (const { id, name, text: other } of this.#nearest(text)) {
      const score = likeness(text, other);
      if (score > (best.get(id)?.score ?? -1)) best.set(id, { id, name, score });
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }
}
