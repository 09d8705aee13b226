import { z } from 'zod';

// What the Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/)
// says of answers, in our words and stricter than it: every member is named, and none that is not.

const filled = z.string().min(1);
const TYPE = z.strictObject({ id: filled, name: filled });
const uri = z.url();
const template = z
  .string()
  .refine((url) => url.includes('{{id}}') && URL.canParse(url.replace('{{id}}', 'x')));
const service = z.strictObject({ service_url: uri, service_path: z.string().startsWith('/') });

/** What a client reads first. */
export const MANIFEST = z.strictObject({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: filled,
  identifierSpace: uri,
  schemaSpace: uri,
  documentation: uri,
  logo: uri,
  defaultTypes: z.array(TYPE),
  batchSize: z.int().positive(),
  view: z.strictObject({ url: template }),
  preview: z.strictObject({ url: template, width: z.int().positive(), height: z.int().positive() }),
  suggest: z.strictObject({ entity: service, type: service, property: service }),
  extend: z.strictObject({ propose_properties: service, property_settings: z.array(z.never()) }),
});

const CANDIDATE = z.strictObject({
  id: filled,
  name: filled,
  description: filled,
  type: z.array(TYPE).min(1),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  features: z
    .array(z.strictObject({ id: filled, value: z.union([z.boolean(), z.number()]) }))
    .min(1)
    .refine((features) => new Set(features.map(({ id }) => id)).size === features.length),
});
export type Candidate = z.output<typeof CANDIDATE>;

/** Candidates by decreasing score, by the keys of the queries. */
export const BATCH = z.record(
  z.string(),
  z.strictObject({
    result: z
      .array(CANDIDATE)
      .refine((all) => all.every(({ score }, place) => score <= (all[place - 1]?.score ?? 100)))
      .refine((all) => all.filter(({ match }) => match).length <= 1),
  }),
);

export const SUGGESTIONS = z.strictObject({
  result: z.array(
    z.strictObject({
      id: filled,
      name: filled,
      description: filled.optional(),
      notable: z.array(TYPE).optional(),
    }),
  ),
});

const VALUE = z.union([
  z.strictObject({ str: z.string() }),
  z.strictObject({ float: z.number() }),
  z.strictObject({ date: z.iso.datetime() }),
  z.strictObject({ id: filled, name: filled }),
]);

export const EXTENSION = z.strictObject({
  meta: z.array(z.strictObject({ id: filled, name: filled, type: TYPE.optional() })),
  rows: z.record(z.string(), z.record(z.string(), z.array(VALUE))),
});

export const PROPOSAL = z.strictObject({
  type: z.string().optional(),
  limit: z.number().optional(),
  properties: z.array(z.strictObject({ id: filled, name: filled })),
});

/** Errors have the form that all of ours have; the specification leaves it open. */
export const REFUSAL = z.object({
  errors: z.array(
    z.object({ message: z.string(), extensions: z.object({ code: z.string(), requestId: z.string() }) }),
  ),
});
