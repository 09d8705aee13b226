import { z } from 'zod';
import { DECIMAL, DOCUMENT, MEASURED, MONTH, SLUG, UNIT, WORDS } from '../../values/statements.ts';

/** Another claim or a rule: of the same file, or with the name of its document before a dot. */
const reference = z
  .string()
  .regex(/^(?:[a-z0-9-]+\.)?[a-z0-9-]+$/, 'expected the id of a claim or rule, or document.id');

const value = z.strictObject({
  /** As it stands there. */
  printed: WORDS,
  /** In whole units: pounds, hundredths, or things counted. */
  amount: DECIMAL,
  unit: UNIT,
  /** Whether the unit, or its million, is not printed there. */
  unitInferred: z.boolean().default(false),
  /** By how much it may be off only because it is rounded. */
  within: DECIMAL,
});

const byQuestion = z.strictObject({
  question: SLUG,
  variables: z.record(z.string(), z.string()).default({}),
  /** The column to add up, or that which is counted by its different values for a COUNT. */
  sum: z.string(),
  /** For a share: the column that is the whole. */
  per: z.string().nullable().default(null),
  /** Only rows with this value in this column. */
  where: z.strictObject({ column: z.string(), is: z.string() }).nullable().default(null),
  /** The column with what no source says to belong to the figure or not, in pounds: what suppliers of unknown size were paid. */
  unknown: z.string().nullable().default(null),
  /** What has to be assumed because the source does not say. */
  assumes: WORDS.nullable().default(null),
});

/** A figure or a statement as a file has it. */
export const CLAIM = z
  .strictObject({
    id: SLUG,
    /** In our words, never the source's. */
    says: WORDS,
    locator: WORDS,
    about: z
      .strictObject({
        organisation: SLUG.nullable().default(null),
        family: SLUG.nullable().default(null),
        rule: reference.nullable().default(null),
      })
      .prefault({}),
    value: value.nullable().default(null),
    from: MONTH.nullable().default(null),
    to: MONTH.nullable().default(null),
    measures: MEASURED,
    /** By a question, by the rule it is about, or not at all, and why. */
    check: z
      .union([
        byQuestion,
        z.strictObject({ asRule: z.literal(true) }),
        z.strictObject({ against: reference }),
        z.strictObject({ none: WORDS }),
      ])
      .optional(),
    /** Claims whose sum it is. */
    parts: z.array(reference).min(2).nullable().default(null),
    /** The claims of which it is the share. */
    shareOf: z.strictObject({ part: reference, whole: reference }).nullable().default(null),
  })
  .refine(({ value: stated, check }) => stated === null || check !== undefined, {
    path: ['check'],
    message: 'a figure says what checks it, or `none` and why',
  })
  .refine(({ value: stated, check = {} }) => stated !== null || !('question' in check || 'asRule' in check), {
    path: ['value'],
    message: 'what is checked needs a value',
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'the last month is not before the first',
  })
  .refine(({ about, check = {} }) => about.rule !== null || !('asRule' in check || 'against' in check), {
    path: ['about', 'rule'],
    message: 'what is held against a rule names it',
  });

export type ClaimRecord = z.output<typeof CLAIM>;

/** What a file of claims says of all of them: the document they stand in. */
export const CLAIMS_HEAD = z.strictObject({ id: SLUG, document: DOCUMENT });
export type ClaimsHead = z.output<typeof CLAIMS_HEAD>;
