import { invariant } from '../errors.ts';

/** A .cypher file taken apart: what it is for, the fields of its header, its variants, and the text below. */
export type Header = {
  about: string;
  fields: ReadonlyMap<string, string>;
  variants: ReadonlyMap<string, string>;
  body: string;
};

const FIELD = /^\/\/ (access|params|row|unique|scan|include): ?(.*)$/;
const VARIANT = /^\/\/ variant ([A-Za-z]+(?:\.[a-z]+)?): (.*)$/;
const CONTINUED = /^\/\/ {3,}(\S.*)$/;

/** Reads the comment lines above a statement or fragment; a line that begins no field goes on with the one before. */
export function headerOf(source: string, name: string): Header {
  const lines = source.trimEnd().split('\n');
  const below = lines.findIndex((line) => !line.startsWith('//'));
  const end = below < 0 ? lines.length : below;
  const [first = '', ...rest] = lines.slice(0, end);
  invariant(first.startsWith('// '), `${name}.cypher begins with what it is for`);
  const fields = new Map<string, string>();
  const variants = new Map<string, string>();
  let append: (more: string) => void = (more) => void (about += ` ${more}`);
  let about = first.slice(3);
  for (const line of rest) {
    const variant = VARIANT.exec(line);
    const [target, match] = variant ? [variants, variant] : [fields, FIELD.exec(line)];
    if (match) {
      const [, key = '', value = ''] = match;
      target.set(key, value);
      append = (more) => void target.set(key, `${target.get(key)} ${more}`);
    } else append(CONTINUED.exec(line)?.[1] ?? line.slice(3));
  }
  return { about, fields, variants, body: lines.slice(end).join('\n').trim() };
}
