import type { ASTNode } from 'graphql';
import { BuyergraphError } from '../errors.ts';

/** A part of a document, and what to say below it. */
export type Pointed = { node: ASTNode; says: string };

/** A line is shown no longer than this: a document may be one line of a megabyte. */
const WIDTH = 100;

/** One line of a document with a mark below the part that is meant. */
function pictured({ node, says }: Pointed): string {
  const { loc } = node;
  if (!loc) return says;
  const { line, column, start } = loc.startToken;
  const text = loc.source.body.split(/\r\n|\n|\r/)[line - 1] ?? '';
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const margin = `${String(line).padStart(5)} | `;
  const marks = '^'.repeat(Math.max(1, loc.startToken.end - start));
  return [
    margin + text.slice(from, from + WIDTH),
    `${' '.repeat(margin.length - 2)}| ${' '.repeat(column - 1 - from)}${marks} ${says}`,
  ].join('\n');
}

/** What a document cannot be a question for, with the places in it, a line each. */
export const questionRefused = (sentence: string, ...places: readonly Pointed[]): BuyergraphError =>
  new BuyergraphError('BAD_USER_INPUT', [sentence, ...places.map(pictured)].join('\n'));
