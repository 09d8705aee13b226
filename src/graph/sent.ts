import type { Params } from './rows.ts';
import type { Statement } from './statement.ts';

/** A statement as it travels. */
export type Sent = Readonly<{ text: string; params: { given: Params } }>;

type Written = Pick<Statement, 'text'>;

const texts = new WeakMap<Written, string>();

/** The text with every `$name` as `$given.name`. */
export function textOf(statement: Written): string {
  const known = texts.get(statement);
  if (known) return known;
  const text = statement.text.replaceAll(/\$(\w+)/g, '$$given.$1');
  texts.set(statement, text);
  return text;
}

/**
 * A statement with its checked parameters, all within one map. Neo4j keeps a plan for the types and lengths of the parameters it
 * was made with: given one by one, each combination of conditions that somebody leaves out, and each length of a text, is
 * planned anew, for most of a second. A map is a map.
 */
export const sent = (statement: Written, params: Params): Sent => ({
  text: textOf(statement),
  params: { given: params },
});
