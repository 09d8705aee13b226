import { nameKey, nameParts } from '../../../src/names.ts';
import { normalised } from '../../../src/normalised.ts';
import { webAddress } from '../../../src/served.ts';
import { FactSet } from '../../store/facts.ts';
import formats from './formats.json' with { type: 'json' };
import type { RawOrganisation } from './raw.ts';

export const SOURCE = 'govuk-organisations';

/** The id of a body known by its slug alone, in a file without content ids. */
export const idOfSlug = (slug: string): string => `govuk-${slug}`;

/** GOV.UK's content id stays when a body is renamed; the slug does not. */
export const idOf = ({ details: { content_id, slug } }: RawOrganisation): string =>
  content_id ? `govuk-${content_id}` : idOfSlug(slug);

const canonicalFormat = (format: string): string =>
  (formats.names as Record<string, string>)[format] ?? format;
const day = (instant: string | null): string | null => instant?.slice(0, 10) ?? null;

/** Who states the facts as of which day, and whether they are the sample's. */
type Stating = { asAt: string; source: string; sample: boolean };

const marked = ({ source, sample }: Stating) => ({ source, sample: sample || null });
const seen = ({ asAt, sample }: Stating) => ({ seenIn: [asAt], sample: sample || null });
/** What the register lists until a version leaves it out. */
const listed = (stating: Stating) => ({ ...seen(stating), current: true, source: stating.source });

function addOrganisation(facts: FactSet, raw: RawOrganisation, stating: Stating): void {
  const { slug, abbreviation, content_id, govuk_status, govuk_closed_status, closed_at } = raw.details;
  const { asAt } = stating;
  const values = {
    id: idOf(raw),
    slug,
    name: raw.title,
    nameKey: normalised(raw.title),
    acronym: abbreviation,
    format: canonicalFormat(raw.format),
    govukStatus: govuk_status,
    closedStatus: govuk_closed_status,
    closedOn: day(closed_at),
    closedIn: govuk_status === 'closed' ? [asAt] : null,
    contentId: content_id,
    url: webAddress(raw.web_url),
    observedAsAt: asAt,
    seenIn: [asAt],
    ...marked(stating),
  };
  facts.node('Organisation', values, { roles: ['PublicBody'] });
}

function addNames(facts: FactSet, raw: RawOrganisation, stating: Stating): void {
  const record = idOf(raw);
  const names = [
    ['AS_PUBLISHED', raw.title],
    ['ACRONYM', raw.details.abbreviation],
  ] as const;
  for (const [kind, text] of names) {
    if (!text) continue;
    const id = `${record}|${kind}|${text}`;
    const key = nameKey(nameParts(text));
    facts.node('Name', { id, text, normalised: key, kind, ...marked(stating) }, { record });
    facts.link('NAMED', [record, id], seen(stating));
  }
}

/** The slug is the legacy identifier GB-GOVUK; the analytics code is the retired register’s GB-GOR. */
function addIdentifiers(facts: FactSet, raw: RawOrganisation, stating: Stating): void {
  const record = idOf(raw);
  const identifiers = [
    ['GB-GOVUK', raw.details.slug.replaceAll('-', '_')],
    ['GB-GOR', raw.analytics_identifier],
  ] as const;
  for (const [scheme, value] of identifiers) {
    if (!value) continue;
    const id = `${scheme}:${value}`;
    facts.node('Identifier', { id, scheme, value, ...marked(stating) }, { record });
    facts.link('IDENTIFIED_BY', [record, id], listed(stating));
  }
}

type Ends = readonly [from: string, to: string];

/**
 * Everything one version of the register states. A pair only one side lists is a pair all the same, also with a body that
 * the version names and does not list. Nobody is linked to itself.
 */
export function factsOf(organisations: readonly RawOrganisation[], stating: Stating): FactSet {
  const facts = new FactSet();
  const ids = new Map(organisations.map((raw) => [raw.details.slug, idOf(raw)]));
  const idBy = (slug: string): string => ids.get(slug) ?? idOfSlug(slug);
  const isPart = (...[from, to]: Ends): void => {
    if (from !== to) facts.link('CHILD_OF', [from, to], { ...listed(stating), relation: 'PARENT' });
  };
  const replaced = new Map<string, Set<string>>();
  const isReplaced = ([from, to]: Ends, kind: string | null): void => {
    replaced.set(from, (replaced.get(from) ?? new Set()).add(to));
    if (from !== to) facts.link('SUPERSEDED_BY', [from, to], { ...listed(stating), kind });
  };
  for (const raw of organisations) {
    const id = idOf(raw);
    addOrganisation(facts, raw, stating);
    addNames(facts, raw, stating);
    addIdentifiers(facts, raw, stating);
    for (const parent of raw.parent_organisations) isPart(id, idBy(parent));
    for (const child of raw.child_organisations) isPart(idBy(child), id);
    for (const next of raw.superseding_organisations)
      isReplaced([id, idBy(next)], raw.details.govuk_closed_status);
  }
  for (const raw of organisations)
    for (const former of raw.superseded_organisations) {
      const from = idBy(former);
      if (!replaced.get(from)?.has(idOf(raw))) isReplaced([from, idOf(raw)], null);
    }
  return facts;
}
