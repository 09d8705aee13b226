import { expect, test } from 'vitest';
import { facetsOf, MOST_FACETS } from '../../src/graphql/facets.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const counted = (many: number) =>
  Array.from({ length: many }, (_, place) => ({ value: String(place), count: many - place }));

test.each([
  [0, false],
  [MOST_FACETS, false],
  [MOST_FACETS + 1, true],
])('of %i of a kind it is said whether there are more than are told', async (many, hasMore) => {
  const facets = await facetsOf(['A'], () => Promise.resolve(counted(many)), {});
  expect(facets).toHaveLength(Math.min(many, MOST_FACETS));
  expect(facets.every((facet) => facet.hasMore === hasMore)).toBe(true);
});

const NAMES = Array.from({ length: MOST_FACETS + 1 }, (_, place) => `Supplier ${place} Ltd`);

const more = (facets: readonly { by: string; hasMore: boolean }[], by: string): boolean[] =>
  facets.filter((facet) => facet.by === by).map(({ hasMore }) => hasMore);

test('lists of lines and of purchases read one more than are told', async () => {
  const told = aGraph().organisation('ministry');
  for (const supplier of NAMES) told.spend({ buyer: 'ministry', supplier, net: '1' });
  const graph = await told;
  const suppliers = NAMES.map((name) => ({ id: name, name, roles: ['supplier'] }));
  const release = awardRelease('ocds-b5fd17-1', 'Ministry', {
    parties: [{ id: 'b', name: 'Ministry', roles: ['buyer'] }, ...suppliers],
    awards: [{ id: '1', status: 'active', suppliers: suppliers.map(({ id, name }) => ({ id, name })) }],
  });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  const list = 'facets(by: [SUPPLIER, BUYER]) { by hasMore }';
  for (const { facets } of Object.values(await ask(graph, `{ spendLines { ${list} } awards { ${list} } }`))) {
    expect(more(facets, 'SUPPLIER')).toEqual(Array.from({ length: MOST_FACETS }, () => true));
    expect(more(facets, 'BUYER')).toEqual([false]);
  }
});
