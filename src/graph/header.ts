import { invariant } from '../errors.ts';
import { Passage, type Piece } from './passage.ts';

/** A .cypher file taken apart: what it is for, the fields of its header, its variants, and the text below. */
export type Header = {
  about: string;
  fields: ReadonlyMap<string, Passage>;
  variants: ReadonlyMap<string, Passage>;
  body: Passage;
};

const FIELD = /^\/\/ (access|params|row|unique|scan|include|hits): ?(.*)$/;
const VARIANT = /^\/\/ variant ([A-Za-z]+(?:\.[a-z]+)?): (.*)$/;
const CONTINUED = /^\/\/ {3,}(\S.*)$/;

const passages = (of: ReadonlyMap<string, readonly Piece[]>): Map<string, Passage> =>
  new Map([...of].map(([key, pieces]) => [key, Passage.of(pieces, ' ')]));

/** The text below a header, without empty lines at its ends. */
function bodyOf(pieces: readonly Piece[]): Passage {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  const body = first < 0 ? [] : pieces.slice(first);
  return Passage.of(
    body.map(({ text, line }, index) => ({ text: index === 0 ? text.trimStart() : text, line })),
    '\n',
  );
}

/** Reads the comment lines above a statement or fragment; a line that begins no field goes on with the one before. */
export function headerOf(source: string, name: string): Header {
  const lines = source
    .trimEnd()
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }));
  const below = lines.findIndex(({ text }) => !text.startsWith('//'));
  const end = below < 0 ? lines.length : below;
  const [first, ...rest] = lines.slice(0, end);
  invariant(first && first.text.startsWith('// '), `${name}.cypher begins with what it is for`);
  const about: Piece[] = [{ text: first.text.slice(3), line: 1 }];
  const fields = new Map<string, Piece[]>();
  const variants = new Map<string, Piece[]>();
  let open = about;
  for (const { text, line } of rest) {
    const variant = VARIANT.exec(text);
    const [target, match] = variant ? [variants, variant] : [fields, FIELD.exec(text)];
    if (match) {
      const [, key = '', value = ''] = match;
      open = [{ text: value, line }];
      target.set(key, open);
    } else open.push({ text: CONTINUED.exec(text)?.[1] ?? text.slice(3), line });
  }
  return {
    about: Passage.of(about, ' ').text,
    fields: passages(fields),
    variants: passages(variants),
    body: bodyOf(lines.slice(end)),
  };
}
