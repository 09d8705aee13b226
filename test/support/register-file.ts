import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A body as a test speaks of it: what is left out is unremarkable. */
export type BodyTold = {
  slug: string;
  name?: string;
  acronym?: string | null;
  /** Of the same body under all its names; by default as the slug. */
  contentId?: string;
  format?: string;
  status?: string;
  closedOn?: string;
  closedStatus?: string;
  parents?: readonly string[];
  supersededBy?: readonly string[];
};

const titled = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The name a body goes by when the test gives none. */
export const nameOf = ({ slug, name }: BodyTold): string => name ?? titled(slug);

const reference = (slug: string) => ({ id: `https://www.gov.uk/api/organisations/${slug}` });

const organisation = (body: BodyTold) => ({
  id: reference(body.slug).id,
  title: nameOf(body),
  format: body.format ?? 'Other',
  web_url: `https://www.gov.uk/government/organisations/${body.slug}`,
  updated_at: null,
  analytics_identifier: null,
  details: {
    slug: body.slug,
    abbreviation: body.acronym ?? null,
    content_id: body.contentId ?? `content-${body.slug}`,
    govuk_status: body.status ?? 'live',
    govuk_closed_status: body.closedStatus ?? null,
    closed_at: body.closedOn ?? null,
  },
  parent_organisations: (body.parents ?? []).map(reference),
  child_organisations: [],
  superseded_organisations: [],
  superseding_organisations: (body.supersededBy ?? []).map(reference),
});

/** A file as the GOV.UK organisations API would give it on that day. */
export function registerFile(bodies: readonly BodyTold[], asAt = '2020-01-01'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'register-')), `organisations-${asAt}.json`);
  writeFileSync(path, JSON.stringify({ results: bodies.map(organisation), total: bodies.length }));
  return path;
}
