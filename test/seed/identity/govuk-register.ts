import { curatedBodies } from '../../../seed/identity/curated-bodies.ts';
import { directoryOf, type Directory, type KnownBody } from '../../../seed/identity/directory.ts';
import { knownByName, ruleKey, type Knowledge } from '../../../seed/identity/resolve.ts';
import { spellingRules } from '../../../seed/identity/rules.ts';
import { readRegister } from '../../../seed/govuk-organisations/read.ts';
import { sharedData } from '../shared-data.ts';

export const REGISTER = 'govuk-organisations/gov.uk_api_organisations-2026-06-01.json';

/** The real register with the curated bodies and rules beside it; ids are slugs. */
export type RealRegister = {
  directory: Directory;
  /** Slugs of a body and everything below it. */
  family(root: string): Set<string>;
  /** The slug a printed buyer resolves to, by any method but its own name; null otherwise. */
  buyer(raw: string): string | null;
};

export async function realRegister(): Promise<RealRegister> {
  const { organisations } = await readRegister(sharedData(REGISTER));
  const known = organisations.map(
    ({ title, details: { slug, abbreviation, govuk_status: status } }): KnownBody => {
      const closed = status === 'closed';
      return { id: slug, slug, name: title, acronym: abbreviation, closed, otherNames: [], identifiers: [] };
    },
  );
  const curated = curatedBodies().map(({ slug, name }): KnownBody => {
    return { id: slug, slug, name, acronym: null, closed: true, otherNames: [], identifiers: [] };
  });
  const directory = directoryOf([...known, ...curated]);
  const rules = new Map(
    spellingRules().map(({ spelling, govukSlug, curatedBody, reason }) => {
      return [ruleKey('BUYER', spelling), { organisationId: (govukSlug ?? curatedBody)!, reason }] as const;
    }),
  );
  const knowledge: Knowledge = { directory, rules, decisions: new Map() };
  const parents = new Map(organisations.map((raw) => [raw.details.slug, raw.parent_organisations]));
  for (const { slug, parents: above } of curatedBodies())
    parents.set(
      slug,
      above.map(({ govukSlug }) => govukSlug),
    );
  const isUnder = (slug: string, root: string): boolean =>
    slug === root || (parents.get(slug) ?? []).some((parent) => isUnder(parent, root));
  return {
    directory,
    family: (root) => new Set([...parents.keys()].filter((slug) => isUnder(slug, root))),
    buyer: (raw) => knownByName('BUYER', raw, knowledge)?.organisationId ?? null,
  };
}
