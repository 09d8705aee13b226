import { z } from 'zod';
import { e4FromDecimal } from '../../src/decimal.ts';

/** What files of claims and of rules say in the same words. */

/** A name that is fit for an address. */
export const SLUG = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected a name such as total-of-2013');

/** A day as precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export const SOME_DAY = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'expected YYYY, YYYY-MM or YYYY-MM-DD',
  );

export const MONTH = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected a month, YYYY-MM');

/** A decimal number in quotes, so that no digit of it is lost; in 1/10,000. */
export const DECIMAL = z
  .string()
  .regex(/^-?\d{1,14}(?:\.\d{1,4})?$/, 'expected a decimal number in quotes, such as "245290000.00"')
  .transform(e4FromDecimal);

export const UNIT = z.enum(['GBP', 'PERCENT', 'COUNT', 'DAYS']);

/** What money a figure is of; what is left out is not stated. */
export const MEASURED = z
  .strictObject({
    money: z.enum(['INVOICED', 'AWARDED']).nullable().default(null),
    reach: z.enum(['DIRECT', 'DIRECT_AND_INDIRECT']).nullable().default(null),
    portion: z.enum(['FRAMEWORK', 'WHOLE_SPEND']).nullable().default(null),
  })
  .prefault({});

const text = z.string().trim().min(1).max(1_000);

/** A text for people. */
export const WORDS = text;

/** A document something is stated in. */
export const DOCUMENT = z.strictObject({
  title: text,
  publisher: text,
  url: z.url().nullable().default(null),
  day: SOME_DAY.nullable().default(null),
  /** Whether the day follows from something else than the document. */
  dayInferred: z.boolean().default(false),
});
export type Document = z.output<typeof DOCUMENT>;

/** A citation as a node has it. */
export const citedIn = ({ title, publisher, url, day, dayInferred }: Document, locator: string) => ({
  documentTitle: title,
  publisher,
  documentUrl: url,
  publishedOn: day,
  publishedInferred: dayInferred || null,
  locator,
});

/** An id that is known everywhere: of the same file unless it names another. */
export const idIn = (document: string, id: string): string => (id.includes('.') ? id : `${document}.${id}`);
