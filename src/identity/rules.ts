import { z } from 'zod';
import { invariant } from '../errors.ts';
import { nameKey, nameParts } from '../names.ts';
import { curatedBodies } from './curated-bodies.ts';
import table from './rules.json' with { type: 'json' };

/**
 * Who a printed buyer is where its name alone does not say: exactly one of `govukSlug`, a body of the GOV.UK
 * register, and `curatedBody`, one of ours, is given.
 */
export type SpellingRule = {
  spelling: string;
  govukSlug: string | null;
  curatedBody: string | null;
  /** Why, to be read after “because it is”. */
  reason: string;
  source: string;
  sourceUrl: string;
  /** YYYY-MM-DD. */
  decidedOn: string;
};

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const rule = z.strictObject({
  spelling: z.string().trim().min(2),
  govukSlug: slug.nullable().default(null),
  curatedBody: slug.nullable().default(null),
  reason: z.string().min(5),
  source: z.string(),
  decidedOn: z.iso.date(),
});

const tableShape = z.object({
  sources: z.record(z.string(), z.object({ title: z.string(), url: z.url() })),
  rules: z.array(rule),
});

/**
 * Checks a table of rules and gives them with their sources spelt out.
 * @throws ZodError where a rule has not the shape; an Error that names the spelling where two rules are for
 * one name, or a rule names no body, two, or one that is not curated.
 */
export function rulesFrom(input: unknown): SpellingRule[] {
  const { sources, rules } = tableShape.parse(input);
  const bodies = new Set(curatedBodies().map((body) => body.slug));
  const seen = new Set<string>();
  return rules.map(({ source, ...given }) => {
    const { spelling, govukSlug, curatedBody } = given;
    const key = nameKey(nameParts(spelling));
    invariant(!seen.has(key), `spelling rule repeated: ${spelling}`);
    invariant((govukSlug === null) !== (curatedBody === null), `spelling rule without one body: ${spelling}`);
    invariant(!curatedBody || bodies.has(curatedBody), `spelling rule for no curated body: ${spelling}`);
    const cited = sources[source];
    invariant(cited, `spelling rule without source: ${spelling}`);
    seen.add(key);
    return { ...given, source: cited.title, sourceUrl: cited.url };
  });
}

const RULES: readonly SpellingRule[] = rulesFrom(table);

/** The curated rules that come with the project. */
export const spellingRules = (): readonly SpellingRule[] => RULES;
