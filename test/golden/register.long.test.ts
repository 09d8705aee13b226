import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { describeWith, sharedData } from '../seed/shared-data.ts';
import { rowsOf } from '../support/saved-answer.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { handed, REGISTER } from './handed.ts';

type Reference = { id: string };
type Body = {
  id: string;
  title: string;
  format: string;
  details: { slug: string; govuk_status: string };
  parent_organisations: Reference[];
  superseded_organisations: Reference[];
};
type Register = { results: Body[] };

describeWith(REGISTER)('the questions about the hierarchy, each computed apart from the register', () => {
  let graph: Graph;
  let all: readonly Body[];
  let bySlug: ReadonlyMap<string, Body>;

  beforeAll(async () => {
    ({ graph } = await handed([REGISTER]));
    all = (JSON.parse(readFileSync(sharedData(REGISTER), 'utf8')) as Register).results;
    bySlug = new Map(all.map((body) => [body.details.slug, body]));
  });

  const slugOf = ({ id }: Reference): string => id.split('/').at(-1)!;
  const childrenOf = (slug: string): string[] =>
    all
      .filter(({ parent_organisations: parents }) => parents.some((parent) => slugOf(parent) === slug))
      .map(({ details }) => details.slug);

  /** Each body below one, under each of those it is part of. */
  function placesBelow(slug: string, seen = new Set<string>()): string[] {
    if (seen.has(slug)) return [];
    seen.add(slug);
    return childrenOf(slug).flatMap((child) => [`${child} in ${slug}`, ...placesBelow(child, seen)]);
  }
  const told = (rows: readonly Record<string, unknown>[]): string[] =>
    rows.map((row) => `${String(row['body_slug'])} in ${String(row['parent_slug'])}`).toSorted();

  const DEPARTMENTS = ['ministry-of-justice', 'home-office', 'department-of-health-and-social-care'];

  test.each(DEPARTMENTS)('bodies-of %s: those directly part of it, and all below', async (parent) => {
    const children = await rowsOf(graph, 'bodies-of', { parent, scope: 'CHILDREN' });
    expect(children.length).toBeGreaterThan(10);
    expect(told(children)).toEqual(
      childrenOf(parent)
        .map((slug) => `${slug} in ${parent}`)
        .toSorted(),
    );
    for (const row of children) expect(row['format']).toBe(bySlug.get(String(row['body_slug']))?.format);
    const below = await rowsOf(graph, 'bodies-of', { parent, scope: 'DESCENDANTS' });
    expect(told(below)).toEqual(placesBelow(parent).toSorted());
  });

  test.each(DEPARTMENTS)('bodies-on-day of %s, as last known: how many bodies there are', async (parent) => {
    const found = await rowsOf(graph, 'bodies-on-day', { parent, day: '', scope: 'DESCENDANTS' });
    const bodies = new Set(placesBelow(parent).map((place) => place.split(' in ')[0]));
    expect(found[0]!['bodies']).toBe(bodies.size);
    expect(new Set(found.map((row) => row['body_slug']))).toEqual(bodies);
  });

  /** What a body replaced, and what these did. */
  function replacedBy(slug: string, seen = new Set<string>()): string[] {
    const body = bySlug.get(slug);
    if (!body || seen.has(slug)) return [];
    seen.add(slug);
    return body.superseded_organisations
      .map(slugOf)
      .flatMap((old) => [`${old} by ${slug}`, ...replacedBy(old, seen)]);
  }

  test.each(['hm-courts-and-tribunals-service', 'department-for-business-and-trade', 'home-office'])(
    'history-of %s: what it replaced',
    async (organisation) => {
      const found = await rowsOf(graph, 'history-of', { organisation });
      const before = found
        .filter(({ side }) => side === 'BEFORE')
        .map((row) => `${String(row['predecessor_slug'])} by ${String(row['successor_slug'])}`);
      expect(before.toSorted()).toEqual(replacedBy(organisation).toSorted());
    },
  );
});
