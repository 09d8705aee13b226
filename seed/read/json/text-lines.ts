/** Characters of one line. A release has some 10,000, a package of a hundred a million. */
export const MOST_LINE = 16 * 1024 * 1024;

/** A line with its number from 1; `text` is null when it is longer than MOST_LINE. */
export type TextLine = { line: number; text: string | null };

/** Lines of a text, in memory that does not grow with a line that never ends. */
export async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let line = 1;
  let collected: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length <= MOST_LINE) collected.push(part);
    else collected = [];
  };
  const ended = (): TextLine => ({ line, text: length > MOST_LINE ? null : collected.join('') });
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    for (const part of parts.slice(0, -1)) {
      add(part);
      yield ended();
      [line, collected, length] = [line + 1, [], 0];
    }
    add(parts.at(-1)!);
  }
  if (length > 0) yield ended();
}
