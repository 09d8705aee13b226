import { z } from 'zod';
import table from './families.json' with { type: 'json' };
import { keysOf } from '../../../src/keys.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const day = z.iso.date().nullable();
const sourceKey = z.enum(keysOf(table.sources));

const tableShape = z.object({
  families: z.array(
    z.object({
      slug,
      name: z.string(),
      /** The agreement number that all iterations share, for example RM1557; null when no source says. */
      numberSeries: z.string().nullable(),
      printed: z.array(z.string().regex(/^[a-z0-9]+$/)),
    }),
  ),
  operators: z.array(
    z.object({ name: z.string(), govukSlug: slug, validFrom: day, validTo: day, source: sourceKey }),
  ),
  frameworks: z.array(
    z.object({
      slug,
      family: slug,
      iteration: z.int().positive(),
      name: z.string(),
      reference: z.string().nullable(),
      operator: z.string().nullable(),
      startsOn: day,
      endsOn: day,
      followedBy: slug.nullable(),
      evidence: z.array(z.object({ fact: z.string(), source: sourceKey })).min(1),
    }),
  ),
});

const { families, operators, frameworks } = tableShape.parse(table);

/** A series of framework agreements, with the names sales files print it by. */
export type FrameworkFamily = (typeof families)[number];

/** Who ran frameworks, and when under that name; an unknown day is null. */
export type FrameworkOperator = (typeof operators)[number];

/** Why a fact of an iteration is believed: what a source states, and which source. */
export type FrameworkEvidence = { fact: string; title: string; url: string };

/**
 * What is known of one iteration beyond its definition. Days are YYYY-MM-DD; what no source states is null.
 * `operator` is who ran it when it was let.
 */
export type FrameworkFacts = Omit<(typeof frameworks)[number], 'evidence'> & {
  evidence: FrameworkEvidence[];
};

const FRAMEWORKS: readonly FrameworkFacts[] = frameworks.map((framework) => ({
  ...framework,
  evidence: framework.evidence.map(({ fact, source }) => ({ fact, ...table.sources[source] })),
}));

/** The families we know, G-Cloud first. */
export const frameworkFamilies = (): readonly FrameworkFamily[] => families;

/** Who ran the frameworks over time, earliest first. */
export const frameworkOperators = (): readonly FrameworkOperator[] => operators;

/** The cited facts of every iteration we know, by family and iteration. */
export const frameworkFacts = (): readonly FrameworkFacts[] => FRAMEWORKS;
