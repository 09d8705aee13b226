import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { METHODS, type Method } from '../../../../src/identity/resolve.ts';

/** A buyer as accounts, notices and lists print it, and whom it means: a slug of the register, empty for nobody in it. */
const labelledName = z.strictObject({
  /** The rules were written with an eye on the tuned half; the other was only ever measured. */
  half: z.enum(['tuned', 'held-back']),
  printed: z.string().min(1),
  body: z.string(),
});

export type LabelledName = z.output<typeof labelledName>;

const text = readFileSync(new URL('labelled-names.csv', import.meta.url), 'utf8');

export const labelledNames = (): LabelledName[] =>
  z.array(labelledName).parse(parse(text, { columns: true }));

/** Whom a name was found to mean, and how; null: nobody of the register. */
export type Found = { body: string; method: Method } | null;

export type Figures = { names: number; found: number; right: number; precision: number; recall: number };

const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 1000;

export type Answered = LabelledName & { found: Found };

const isRight = ({ body, found }: Answered): boolean => found?.body === body;

/** Of what was found, how much is right (precision), and of what there is to be found, how much was (recall). */
export function figuresOf(answers: readonly Answered[]): Figures {
  const found = answers.filter((one) => one.found).length;
  const right = answers.filter(isRight).length;
  const there = answers.filter(({ body }) => body !== '').length;
  return {
    names: answers.length,
    found,
    right,
    precision: share(right, found),
    recall: share(right, there),
  };
}

/** The same by the method that found them: recall is each method’s part of all there is to be found. */
export const figuresByMethod = (answers: readonly Answered[]): Partial<Record<Method, object>> =>
  Object.fromEntries(
    METHODS.flatMap((method) => {
      const by = answers.filter(({ found }) => found?.method === method);
      if (by.length === 0) return [];
      return [[method, { found: by.length, precision: share(by.filter(isRight).length, by.length) }]];
    }),
  );
