import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A name as accounts, notices and lists print it, and whom it means: a slug of the register, empty for nobody in it. */
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

/** Whom a name was found to mean, and by which method; empty: nobody. */
export type Found = { body: string; method: string };

export type Measured = { names: number; found: number; right: number; precision: number; recall: number };

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;

/** Of what was found, how much is right (precision), and of what there is to be found, how much was (recall). */
export function measured(names: readonly LabelledName[], foundBy: (printed: string) => Found): Measured {
  const answers = names.map(({ printed, body }) => ({ body, found: foundBy(printed).body }));
  const found = answers.filter((one) => one.found !== '');
  const right = found.filter((one) => one.found === one.body).length;
  const there = names.filter(({ body }) => body !== '').length;
  return {
    names: names.length,
    found: found.length,
    right,
    precision: share(right, found.length),
    recall: share(right, there),
  };
}
