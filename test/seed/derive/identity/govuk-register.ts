import { curatedBodies } from '../../../../src/identity/curated-bodies.ts';
import { directoriesOf, type Directory } from '../../../../src/identity/directory.ts';
import { knowledgeOn, LATEST, knownByName, type DatedKnowledge } from '../../../../src/identity/resolve.ts';
import { ruleKey } from '../../../../src/identity/spelling.ts';
import { spellingRules } from '../../../../src/identity/rules.ts';
import { govukOrganisations } from '../../../../seed/sources/govuk-organisations/index.ts';
import { knownBody, type BodySaid } from '../../../support/known-body.ts';
import { checked } from '../../../support/checked.ts';
import { samplePublicBodies } from '../../../../seed/sources/sample/public-bodies.ts';
import { sharedData } from '../../shared-data.ts';

export const REGISTER = 'govuk-organisations/gov.uk_api_organisations-2026-06-01.json';

type Listed = BodySaid & { parents: string[] };

/** A register with the curated bodies and rules beside it; ids are slugs. */
export type Register = {
  directory: Directory;
  knowledge: DatedKnowledge;
  /** Slugs of a body and everything below it. */
  family(root: string): Set<string>;
  /** The slug a printed buyer resolves to, by any method but its own name; null otherwise. */
  buyer(raw: string): string | null;
};

function registerOf(listed: readonly Listed[]): Register {
  const curated = curatedBodies().map(({ slug, name, closedOn, parents }): Listed => {
    return { slug, name, closedOn, parents: parents.map(({ govukSlug }) => govukSlug) };
  });
  const bodies = [...listed, ...curated];
  const directories = directoriesOf(bodies.map(knownBody));
  const directory = directories.on(LATEST);
  const rules = spellingRules()
    .map(({ spelling, govukSlug, curatedBody, reason }) => {
      return [ruleKey('BUYER', spelling), { organisationId: (govukSlug ?? curatedBody)!, reason }] as const;
    })
    .filter(([, { organisationId }]) => directory.bySlug(organisationId));
  const knowledge: DatedKnowledge = { directories, rules: new Map(rules), decisions: new Map() };
  const parents = new Map(bodies.map((body) => [body.slug, body.parents]));
  const isUnder = (slug: string, root: string): boolean =>
    slug === root || (parents.get(slug) ?? []).some((parent) => isUnder(parent, root));
  return {
    directory,
    knowledge,
    family: (root) => new Set([...parents.keys()].filter((slug) => isUnder(slug, root))),
    buyer: (raw) => knownByName('BUYER', raw, knowledgeOn(knowledge))?.organisationId ?? null,
  };
}

/** GOV.UK's own. */
export async function realRegister(): Promise<Register> {
  const { records: organisations } = await checked(govukOrganisations, sharedData(REGISTER));
  return registerOf(
    organisations.map(({ title: name, format, details, parent_organisations: parents }) => {
      const { slug, abbreviation: acronym, govuk_status: status, closed_at: closedAt } = details;
      const closedOn = closedAt?.slice(0, 10) ?? null;
      return { slug, name, acronym, format, closed: status === 'closed', closedOn, parents };
    }),
  );
}

/** The few bodies that the project ships. */
export const sampleRegister = (): Register =>
  registerOf(
    samplePublicBodies().map(({ slug, name, acronym, status, parents }) => {
      return { slug, name, acronym, closed: status === 'closed', parents: [...parents] };
    }),
  );
