import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry', { acronym: 'MoE', format: 'Ministerial department' })
    .organisation('office')
    .organisation('courts', { childOf: 'ministry', format: 'Executive agency' })
    .organisation('joint', { childOf: ['ministry', 'courts', 'office'] })
    .organisation('former', {
      childOf: 'ministry',
      status: 'closed',
      closedOn: '2015-03-31',
      supersededBy: ['courts'],
    })
    .spend({ buyer: 'joint', supplier: 'Acme', net: '10' })
    .spend({ buyer: 'courts', supplier: 'Acme', net: '20' })
    .spend({ buyer: 'Joint.', supplier: 'Acme', net: '0.5' });
});

test('a body has its parents, children, predecessors and successors', async () => {
  const question = `query ($slug: String!) { organisation(by: { slug: $slug }) {
    parents { slug } children { nodes { slug } totalCount } predecessors { slug } successors { slug } } }`;
  expect(await ask(graph, question, { slug: 'courts' })).toEqual({
    organisation: {
      parents: [{ slug: 'ministry' }],
      children: { nodes: [{ slug: 'joint' }], totalCount: 1 },
      predecessors: [{ slug: 'former' }],
      successors: [],
    },
  });
});

test('a body under several parents has a place under each and is one body', async () => {
  const question = `{ bodies(of: "ministry") { totalCount bodyCount rule edges { node { slug } parent { slug } } } }`;
  const { bodies } = await ask(graph, question);
  expect(bodies.edges).toEqual([
    { node: { slug: 'courts' }, parent: { slug: 'ministry' } },
    { node: { slug: 'former' }, parent: { slug: 'ministry' } },
    { node: { slug: 'joint' }, parent: { slug: 'courts' } },
    { node: { slug: 'joint' }, parent: { slug: 'ministry' } },
  ]);
  expect(bodies).toMatchObject({
    totalCount: 4,
    bodyCount: 3,
    rule: expect.stringContaining('closed ones included'),
  });
});

test('what a body under several parents spent counts once above it', async () => {
  const question = `query ($scope: Scope!) { invoiced(filter: { buyer: "ministry", scope: $scope }) {
    total { net lines } basis { perimeterBodies } } }`;
  const of = async (scope: string) => (await ask(graph, question, { scope })).invoiced;
  expect(await of('SELF_AND_DESCENDANTS')).toEqual({
    total: { net: '30.50', lines: 3 },
    basis: { perimeterBodies: 4 },
  });
  expect(await of('DESCENDANTS')).toMatchObject({ basis: { perimeterBodies: 3 } });
  expect(await of('CHILDREN')).toEqual({ total: { net: '30.50', lines: 3 }, basis: { perimeterBodies: 3 } });
  expect(await of('SELF')).toEqual({ total: { net: '0.00', lines: 0 }, basis: { perimeterBodies: 1 } });
});

test('a closed body is not there after the day it closed', async () => {
  const question = `query ($asOf: Date) { bodies(of: "ministry", scope: CHILDREN, asOf: $asOf) { nodes { slug } } }`;
  const on = async (asOf: string): Promise<string[]> =>
    (await ask(graph, question, { asOf })).bodies.nodes.map(({ slug }: { slug: string }) => slug);
  expect(await on('2015-03-30')).toContain('former');
  expect(await on('2015-03-31')).not.toContain('former');
});

test.each([
  [{ slug: 'ministry' }, 'ministry'],
  [{ identifier: { scheme: 'GB-GOVUK', value: 'ministry' } }, 'ministry'],
  [{ name: 'The MINISTRY.' }, 'ministry'],
  [{ id: 'organisation:govuk-content-ministry' }, 'ministry'],
  [{ slug: 'nobody' }, null],
  [{ id: 'supplier:name-acme' }, null],
])('%j means %s', async (by, slug) => {
  const question = `query ($by: OrganisationBy!) { organisation(by: $by) { slug } }`;
  const { organisation } = await ask(graph, question, { by });
  expect(organisation?.slug ?? null).toBe(slug);
});

test('every spelling that was resolved to a body is one of its names', async () => {
  const question = `{ organisation(by: { slug: "joint" }) { isUnresolved names { text kind source } } }`;
  expect(await ask(graph, question)).toEqual({
    organisation: {
      isUnresolved: false,
      names: [
        { text: 'Joint', kind: 'AS_PUBLISHED', source: 'govuk-organisations' },
        { text: 'Joint.', kind: 'AS_PUBLISHED', source: 'names' },
      ],
    },
  });
});

test('bodies are listed by name, by kind, by status and by how the name begins, page by page', async () => {
  const question = `query ($filter: OrganisationFilter, $after: String) { organisations(filter: $filter, first: 2, after: $after) {
    totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }`;
  const slugs = async (filter: object): Promise<string[]> => {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const { organisations } = await ask(graph, question, { filter, after });
      found.push(...organisations.nodes.map(({ slug }: { slug: string }) => slug));
      after = organisations.pageInfo.endCursor;
      if (organisations.pageInfo.hasNextPage) continue;
      expect(organisations.totalCount).toBe(found.length);
      return found;
    }
  };
  expect(await slugs({})).toEqual(['courts', 'former', 'joint', 'ministry', 'office']);
  expect(await slugs({ status: 'closed' })).toEqual(['former']);
  expect(await slugs({ format: 'Executive agency' })).toEqual(['courts']);
  expect(await slugs({ nameStartsWith: 'MIN' })).toEqual(['ministry']);
});
