import type { Context } from '../domain/context.ts';
import type { TotalRow } from '../spend/node.ts';
import { questionOf, type SpendQuestion } from '../trade/node.ts';
import { type Asked, linesOf } from './asked.ts';
import { type Ground, groundOf } from './entry.ts';
import { lastYears, type Span } from './span.ts';

/** The invoiced lines that several parts rest on: the question of them, its total by version, and what they say for themselves. */
export type Lines = Readonly<{
  question: SpendQuestion;
  rows: readonly TotalRow[];
  /** Null when there is no line. */
  span: Span | null;
  ground: Ground;
  today: string;
}>;

export async function linesHeld(asked: Asked, context: Context): Promise<Lines> {
  const question = await questionOf(linesOf(asked), context);
  const rows = await context.loaders.spend.total(question);
  const { today } = asked;
  return { question, rows, span: lastYears(rows), ground: groundOf(rows, today), today };
}
