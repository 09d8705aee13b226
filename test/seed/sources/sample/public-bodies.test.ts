import { expect, test } from 'vitest';
import { govukOrganisations } from '../../../../seed/sources/govuk-organisations/index.ts';
import { checked } from '../../../support/checked.ts';
import { curatedBodies } from '../../../../src/identity/curated-bodies.ts';
import { samplePublicBodies } from '../../../../seed/sources/sample/public-bodies.ts';
import { sharedData, testWith } from '../../shared-data.ts';

const REGISTER = 'govuk-organisations/gov.uk_api_organisations-2026-06-01.json';
const slugs = new Set(samplePublicBodies().map(({ slug }) => slug));

test('43 bodies are directly under the Ministry of Justice, 36 of them not closed', () => {
  const children = samplePublicBodies().filter(({ parents }) => parents.includes('ministry-of-justice'));
  expect(children).toHaveLength(43);
  expect(children.filter(({ status }) => status !== 'closed')).toHaveLength(36);
});

test('each body is there once, and so are its parents and successors', () => {
  expect(slugs.size).toBe(samplePublicBodies().length);
  const links = samplePublicBodies().flatMap(({ parents, supersededBy }) => [...parents, ...supersededBy]);
  expect(links.filter((slug) => !slugs.has(slug))).toEqual([]);
});

test('the curated bodies have their parents and successors in the sample', () => {
  const links = curatedBodies().flatMap(({ parents, supersededBy }) => [...parents, ...supersededBy]);
  expect(links.filter(({ govukSlug }) => !slugs.has(govukSlug))).toEqual([]);
});

testWith(REGISTER)(
  'the real register knows every body by the same content id, name and parents',
  async () => {
    const { records: organisations } = await checked(govukOrganisations, sharedData(REGISTER));
    const real = new Map(organisations.map((raw) => [raw.details.content_id, raw]));
    for (const { contentId, slug, name, parents, status } of samplePublicBodies()) {
      const raw = real.get(contentId);
      expect(raw?.details).toMatchObject({ slug, govuk_status: status });
      expect(raw!.parent_organisations).toEqual(expect.arrayContaining(parents));
      // The file has “’” encoded twice; the sample has it right.
      expect(raw!.title.replaceAll('\u00e2\u0080\u0099', '’')).toBe(name);
    }
  },
);
