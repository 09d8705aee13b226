import { z } from 'zod';

/** A reference to another organisation: the API gives its address, which ends in the slug. */
const reference = z.object({ id: z.string().regex(/\/api\/organisations\/[^\s/]+$/) });
const references = z
  .array(reference)
  .nullish()
  .transform((list) => (list ?? []).map(({ id }) => id.split('/').at(-1)!));
const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

/** One organisation as the GOV.UK organisations API gives it. Unknown fields are ignored. */
export const rawOrganisation = z.object({
  title: z.string().trim().min(1),
  format: z.string().trim().min(1),
  web_url: text,
  updated_at: text,
  analytics_identifier: text,
  details: z.object({
    slug: z.string().regex(/^[^\s/]+$/),
    abbreviation: text,
    content_id: text,
    govuk_status: z.string().min(1),
    govuk_closed_status: text,
    closed_at: text,
  }),
  parent_organisations: references,
  child_organisations: references,
  superseded_organisations: references,
  superseding_organisations: references,
});

/** What tells a body by itself from an answer with a list of them. */
export const rawBody = z.object({ title: z.string(), details: z.object({ slug: z.string() }) });

export type RawOrganisation = z.output<typeof rawOrganisation>;

/** One answer of the API: all organisations at once, or a page of them. */
export const rawPage = z.object({
  results: z.array(z.unknown()),
  next_page_url: z.string().nullish(),
  total: z.number().int().nonnegative().nullish(),
  pages: z.number().int().nonnegative().nullish(),
  current_page: z.number().int().nonnegative().nullish(),
});

export type RawPage = z.output<typeof rawPage>;

/** What is wrong with a record, as one short line. */
export const problemOf = ({ issues: [issue] }: z.ZodError): string =>
  issue ? `${issue.path.join('.') || 'the record'}: ${issue.message}`.slice(0, 160) : 'not an organisation';
