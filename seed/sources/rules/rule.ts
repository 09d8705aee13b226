import { z } from 'zod';
import { DECIMAL, DOCUMENT, MEASURED, SLUG, SOME_DAY, UNIT, WORDS } from '../../values/statements.ts';

/** Whether one day, known as a year, a month or itself, may be before another or the same. */
function mayPrecede(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) <= other.slice(0, known);
}

/** A law or policy as a file has it. */
export const RULE = z
  .strictObject({
    id: SLUG,
    kind: z.enum(['PUBLICATION_DUTY', 'THRESHOLD', 'TARGET', 'DEFINITION', 'ROUTE']),
    title: WORDS,
    says: WORDS,
    authority: z.enum(['CENTRAL', 'SUB_CENTRAL', 'ALL']),
    /** What is bought; left out: anything. */
    covers: z.enum(['GOODS_AND_SERVICES', 'WORKS']).nullable().default(null),
    value: z
      .strictObject({
        amount: DECIMAL,
        unit: UNIT,
        vat: z.enum(['EXCLUSIVE', 'INCLUSIVE', 'UNKNOWN']).nullable().default(null),
      })
      .nullable()
      .default(null),
    /** The first day it applied. */
    from: SOME_DAY,
    /** The first day it did not apply any more. */
    to: SOME_DAY.nullable().default(null),
    measures: MEASURED,
    /** Where it is stated; left out: in the document of the file. */
    citation: DOCUMENT.optional(),
    locator: WORDS,
  })
  .refine(({ from, to }) => to === null || mayPrecede(from, to), {
    path: ['to'],
    message: 'the day it ended is not before the day it began',
  });
export type RuleRecord = z.output<typeof RULE>;

/** What a file of rules says of all of them: the document most are stated in. */
export const RULES_HEAD = z.strictObject({ id: SLUG, document: DOCUMENT });
export type RulesHead = z.output<typeof RULES_HEAD>;
