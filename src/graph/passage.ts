/** What one line of a file gives to a text, and which line it is, from 1. */
export type Piece = { text: string; line: number };

type Start = { offset: number; line: number };

/** A text of a file, and the line of the file that each of its characters is in. */
export class Passage {
  readonly text: string;
  readonly #starts: readonly Start[];

  private constructor(text: string, starts: readonly Start[]) {
    this.text = text;
    this.#starts = starts;
  }

  static of(pieces: readonly Piece[], separator: string): Passage {
    let offset = 0;
    const starts = pieces.map(({ text, line }) => {
      const start = { offset, line };
      offset += text.length + separator.length;
      return start;
    });
    return new Passage(pieces.map(({ text }) => text).join(separator), starts);
  }

  lineAt(offset: number): number {
    return this.#starts.findLast((start) => start.offset <= offset)?.line ?? 1;
  }

  /** A part of it, which knows its lines as well. */
  slice(from: number, to: number): Passage {
    const starts = this.#starts.map(({ offset, line }) => ({ offset: offset - from, line }));
    return new Passage(this.text.slice(from, to), starts);
  }
}

/** What is not there. */
export const NOTHING = Passage.of([], '');
