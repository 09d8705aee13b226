/** What one line of a file gives to a text, and which line it is, from 1. */
export type Piece = { text: string; line: number };

/** A text of a file, and the line of the file that each of its characters is in. */
export class Passage {
  readonly text: string;
  readonly #starts: readonly { offset: number; line: number }[];

  constructor(pieces: readonly Piece[], separator: string) {
    this.text = pieces.map(({ text }) => text).join(separator);
    let offset = 0;
    this.#starts = pieces.map(({ text, line }) => {
      const start = { offset, line };
      offset += text.length + separator.length;
      return start;
    });
  }

  lineAt(offset: number): number {
    return this.#starts.findLast((start) => start.offset <= offset)?.line ?? 1;
  }
}
