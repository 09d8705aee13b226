import { z } from 'zod';
import table from './public-bodies.json' with { type: 'json' };

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const body = z.strictObject({
  slug,
  name: z.string().min(1),
  acronym: z.string().nullable().default(null),
  /** In GOV.UK's words. */
  format: z.string().min(1),
  /** In GOV.UK's words; `exempt` is alive elsewhere on the web, not closed. */
  status: z.enum(['live', 'exempt', 'joining', 'transitioning', 'closed']),
  closedStatus: z.string().nullable().default(null),
  closedOn: z.iso.date().nullable().default(null),
  contentId: z.uuid(),
  /** Slugs of bodies of the sample; since when is unknown. */
  parents: z.array(slug).default([]),
  supersededBy: z.array(slug).default([]),
});

/** A public body as GOV.UK lists it. */
export type SamplePublicBody = z.output<typeof body>;

const BODIES: readonly SamplePublicBody[] = z.array(body).parse(table.bodies);

/** Where the bodies are from, and the day they are of. */
export const samplePublicBodiesSource = table.source;

/** The public bodies that come with the project. */
export const samplePublicBodies = (): readonly SamplePublicBody[] => BODIES;
