import { z } from 'zod';
import { invariant } from '../errors.ts';
import table from './curated-bodies.json' with { type: 'json' };
import { keysOf } from '../keys.ts';

export type CitedSource = { title: string; url: string; publisher: string; licence: string };

/** A body no register lists. Days are YYYY-MM-DD and null when no source says. */
export type CuratedBody = {
  slug: string;
  name: string;
  /** In GOV.UK's words. */
  format: string;
  govukStatus: string | null;
  openedOn: string | null;
  closedOn: string | null;
  /** What it was part of and when; `source` is the citation. */
  parents: { govukSlug: string; validFrom: string | null; validTo: string | null; source: string }[];
  /** What took its work over, and when most of it passed. */
  supersededBy: { govukSlug: string; on: string; source: string }[];
  source: CitedSource;
  /** What says when it was established; null with `openedOn`. */
  openedSource: CitedSource | null;
};

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const day = z.iso.date();
const sourceKey = z.enum(keysOf(table.sources));

const group = z.strictObject({
  format: z.string(),
  govukStatus: z.string().nullable(),
  closedOn: day.nullable(),
  source: sourceKey,
  parent: z.strictObject({ govukSlug: slug, validTo: day.nullable(), source: sourceKey }),
  supersededBy: z.strictObject({ govukSlug: slug, on: day, source: sourceKey }),
  bodies: z.array(
    z.strictObject({ slug, name: z.string(), openedOn: day.nullable(), openedSource: sourceKey.optional() }),
  ),
});

type Group = z.output<typeof group>;

const cited = (key: keyof typeof table.sources): string =>
  `${table.sources[key].title} (${table.sources[key].url})`;

function bodyFrom({ parent, supersededBy, ...shared }: Group, body: Group['bodies'][number]): CuratedBody {
  const { openedSource, openedOn, ...named } = body;
  invariant((openedOn === null) === (openedSource === undefined), `opening day without source: ${body.slug}`);
  return {
    ...named,
    openedOn,
    openedSource: openedSource ? table.sources[openedSource] : null,
    format: shared.format,
    govukStatus: shared.govukStatus,
    closedOn: shared.closedOn,
    parents: [{ ...parent, validFrom: openedOn, source: cited(parent.source) }],
    supersededBy: [{ ...supersededBy, source: cited(supersededBy.source) }],
    source: table.sources[shared.source],
  };
}

const BODIES: readonly CuratedBody[] = z
  .array(group)
  .parse(table.groups)
  .flatMap((one) => one.bodies.map((body) => bodyFrom(one, body)));

/** The bodies we keep ourselves because printed buyers need them and no register has them. */
export const curatedBodies = (): readonly CuratedBody[] => BODIES;
