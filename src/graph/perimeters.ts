import { canonicalJson } from '../canonical-json.ts';
import { countingFor, statementNamed, type ReadName } from './catalogue.ts';
import type { Params } from './rows.ts';
import type { Statement } from './statement.ts';

/** How long the number of rows of a perimeter is believed; it prices a question and is no part of an answer. */
const BELIEVED_MS = 60_000;
/** More are counted anew, so that callers who invent perimeters hold no memory. */
const MOST_KNOWN = 1_000;

/** What a statement looks at: the statement that counts it, and of what. */
export type Perimeter = Readonly<{ name: ReadName; params: Params }>;

/** The perimeter of a call that its price names. */
export function perimeterOf(
  name: string,
  { statement, params }: Readonly<{ statement: Statement; params: Params }>,
): Perimeter {
  const counting = countingFor(statement.name, name);
  const needed = Object.keys(statementNamed(counting).params);
  return { name: counting, params: Object.fromEntries(needed.map((param) => [param, params[param]])) };
}

/** Whether nothing is in it: it is of no bodies, or of no months. */
export const isEmpty = ({ params }: Perimeter): boolean =>
  Object.values(params).some((value) => Array.isArray(value) && value.length === 0);

/** How many rows a perimeter has, from memory or by counting them. */
export type Perimeters = (perimeter: Perimeter, count: () => Promise<number>) => Promise<number>;

/** What all operations over one graph know of perimeters. */
export function perimeters(): Perimeters {
  const known = new Map<string, { rows: number; until: number }>();
  return async (perimeter, count) => {
    const key = canonicalJson(perimeter);
    const now = performance.now();
    const found = known.get(key);
    if (found && found.until > now) return found.rows;
    const rows = await count();
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, { rows, until: now + BELIEVED_MS });
    return rows;
  };
}
