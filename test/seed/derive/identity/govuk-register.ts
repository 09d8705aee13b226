import { curatedBodies } from '../../../../src/identity/curated-bodies.ts';
import { directoryOf, type Directory } from '../../../../src/identity/directory.ts';
import { knownByName, type Knowledge } from '../../../../src/identity/resolve.ts';
import { ruleKey } from '../../../../src/identity/spelling.ts';
import { spellingRules } from '../../../../src/identity/rules.ts';
import { govukOrganisations } from '../../../../seed/sources/govuk-organisations/index.ts';
import { checked } from '../../../support/checked.ts';
import { samplePublicBodies } from '../../../../seed/sources/sample/public-bodies.ts';
import { sharedData } from '../../shared-data.ts';

export const REGISTER = 'govuk-organisations/gov.uk_api_organisations-2026-06-01.json';

type Listed = { slug: string; name: string; acronym: string | null; closed: boolean; parents: string[] };

/** A register with the curated bodies and rules beside it; ids are slugs. */
export type Register = {
  directory: Directory;
  knowledge: Knowledge;
  /** Slugs of a body and everything below it. */
  family(root: string): Set<string>;
  /** The slug a printed buyer resolves to, by any method but its own name; null otherwise. */
  buyer(raw: string): string | null;
};

function registerOf(listed: readonly Listed[]): Register {
  const curated = curatedBodies().map(({ slug, name, parents }): Listed => {
    const above = parents.map(({ govukSlug }) => govukSlug);
    return { slug, name, acronym: null, closed: true, parents: above };
  });
  const bodies = [...listed, ...curated];
  const directory = directoryOf(
    bodies.map(({ slug, name, acronym, closed, parents: above }) => {
      return { id: slug, slug, name, acronym, closed, otherNames: [], identifiers: [], parents: above };
    }),
  );
  const rules = spellingRules()
    .map(({ spelling, govukSlug, curatedBody, reason }) => {
      return [ruleKey('BUYER', spelling), { organisationId: (govukSlug ?? curatedBody)!, reason }] as const;
    })
    .filter(([, { organisationId }]) => directory.bySlug(organisationId));
  const knowledge: Knowledge = { directory, rules: new Map(rules), decisions: new Map() };
  const parents = new Map(bodies.map((body) => [body.slug, body.parents]));
  const isUnder = (slug: string, root: string): boolean =>
    slug === root || (parents.get(slug) ?? []).some((parent) => isUnder(parent, root));
  return {
    directory,
    knowledge,
    family: (root) => new Set([...parents.keys()].filter((slug) => isUnder(slug, root))),
    buyer: (raw) => knownByName('BUYER', raw, knowledge)?.organisationId ?? null,
  };
}

/** GOV.UK's own. */
export async function realRegister(): Promise<Register> {
  const { records: organisations } = await checked(govukOrganisations, sharedData(REGISTER));
  return registerOf(
    organisations.map(({ title: name, details, parent_organisations: parents }) => {
      const { slug, abbreviation: acronym, govuk_status: status } = details;
      return { slug, name, acronym, closed: status === 'closed', parents };
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
