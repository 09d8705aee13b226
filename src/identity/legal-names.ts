import { z } from 'zod';
import table from './legal-names.json' with { type: 'json' };

const shape = z.strictObject({
  $comment: z.string(),
  bodies: z.array(
    z.strictObject({
      govukSlug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      names: z.array(z.string().trim().min(2)).min(1),
      source: z.strictObject({ title: z.string().min(5), url: z.url() }),
    }),
  ),
});

const { bodies: BODIES } = shape.parse(table);
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  BODIES.map(({ govukSlug, names }) => [govukSlug, names]),
);

/** The whole table, each body with its names and what says so. */
export const legalNames = (): typeof BODIES => BODIES;

/** What the law, a charter or Companies House calls a body that the register lists by its brand. */
export const legalNamesOf = (slug: string | null): readonly string[] => NAMES.get(slug ?? '') ?? [];
