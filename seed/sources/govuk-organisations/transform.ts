import { nameKey, nameParts, normalised } from '../../../src/names.ts';
import { FactSet, type LinkFact, type Values } from '../../store/facts.ts';
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

function organisation(raw: RawOrganisation, asAt: string): Values {
  const { slug, abbreviation, content_id, govuk_status, govuk_closed_status, closed_at } = raw.details;
  return {
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
    url: raw.web_url,
    source: SOURCE,
    observedAsAt: asAt,
    seenIn: [asAt],
  };
}

type Ends = { from: string; to: string };

const between = (type: LinkFact['type'], { from, to }: Ends, values: Values): LinkFact => ({
  type,
  fromLabel: 'Organisation',
  from,
  toLabel: 'Organisation',
  to,
  record: from,
  values,
});

function addNames(facts: FactSet, raw: RawOrganisation, asAt: string): void {
  const record = idOf(raw);
  const names = [
    ['AS_PUBLISHED', raw.title],
    ['ACRONYM', raw.details.abbreviation],
  ] as const;
  for (const [kind, text] of names) {
    if (!text) continue;
    const id = `${record}|${kind}|${text}`;
    facts.node({
      label: 'Name',
      id,
      roles: [],
      record,
      values: { text, normalised: nameKey(nameParts(text)), kind, source: SOURCE },
    });
    facts.link({
      type: 'NAMED',
      fromLabel: 'Organisation',
      from: record,
      toLabel: 'Name',
      to: id,
      record,
      values: { seenIn: [asAt] },
    });
  }
}

/** The slug is the legacy identifier GB-GOVUK; the analytics code is the retired register’s GB-GOR. */
function addIdentifiers(facts: FactSet, raw: RawOrganisation, asAt: string): void {
  const record = idOf(raw);
  const identifiers = [
    ['GB-GOVUK', raw.details.slug.replaceAll('-', '_')],
    ['GB-GOR', raw.analytics_identifier],
  ] as const;
  for (const [scheme, value] of identifiers) {
    if (!value) continue;
    const id = `${scheme}:${value}`;
    facts.node({ label: 'Identifier', id, roles: [], record, values: { scheme, value, source: SOURCE } });
    facts.link({
      type: 'IDENTIFIED_BY',
      fromLabel: 'Organisation',
      from: record,
      toLabel: 'Identifier',
      to: id,
      record,
      values: { seenIn: [asAt], current: true, source: SOURCE },
    });
  }
}

/** Everything one version of the register states. A pair only one side lists is a pair all the same. */
export function factsOf(organisations: readonly RawOrganisation[], asAt: string): FactSet {
  const facts = new FactSet();
  const ids = new Map(organisations.map((raw) => [raw.details.slug, idOf(raw)]));
  const seen = { seenIn: [asAt], current: true, source: SOURCE };
  const link = (
    type: LinkFact['type'],
    { from, to }: { [End in keyof Ends]: string | undefined },
    more: Values,
  ) => {
    if (from && to && from !== to) facts.link(between(type, { from, to }, { ...seen, ...more }));
  };
  for (const raw of organisations) {
    const id = idOf(raw);
    facts.node({
      label: 'Organisation',
      id,
      roles: ['PublicBody'],
      record: id,
      values: organisation(raw, asAt),
    });
    addNames(facts, raw, asAt);
    addIdentifiers(facts, raw, asAt);
    for (const parent of raw.parent_organisations)
      link('CHILD_OF', { from: id, to: ids.get(parent) }, { relation: 'PARENT' });
    for (const child of raw.child_organisations)
      link('CHILD_OF', { from: ids.get(child), to: id }, { relation: 'PARENT' });
    const kind = raw.details.govuk_closed_status;
    for (const next of raw.superseding_organisations)
      link('SUPERSEDED_BY', { from: id, to: ids.get(next) }, { kind });
  }
  for (const raw of organisations)
    for (const former of raw.superseded_organisations) {
      const from = ids.get(former);
      if (from && !facts.links.has(`SUPERSEDED_BY ${from} ${idOf(raw)}`))
        link('SUPERSEDED_BY', { from, to: idOf(raw) }, {});
    }
  return facts;
}
