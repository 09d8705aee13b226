import { expect, test } from 'vitest';
import type { Found } from '../../src/question-page/found.ts';
import { resultsPart } from '../../src/search-page/results.ts';

const pageOf = (node: Found): string =>
  resultsPart(
    {
      counts: { totalCount: 1, isComplete: true, facets: [] },
      search: {
        totalCount: 1,
        nodes: [{ kind: 'OPPORTUNITY', match: 'WORDS', matchedName: 'Paving', node }],
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    },
    { q: 'paving' },
  ).markup;

test.each([
  [{ __typename: 'Organisation', id: 'organisation:x', bodySlug: 'courts' }, '/q?organisation=courts'],
  [{ __typename: 'CpvCode', id: 'cpvCode:72000000', code: '72000000' }, '/q?cpv=72000000'],
  [
    { __typename: 'Opportunity', id: 'opportunity:x', sourceUrl: 'https://example.org/1' },
    'https://example.org/1',
  ],
  [{ __typename: 'Notice', id: 'notice:x', sourceUrl: 'https://example.org/2' }, 'https://example.org/2'],
])('a hit leads to what can be asked of it, else to what its source publishes: %j', (node, address) => {
  expect(pageOf(node)).toContain(`<a class="question" href="${address}">Paving</a>`);
});

test('a hit that leads nowhere is no link', () => {
  expect(pageOf({ __typename: 'Opportunity', id: 'opportunity:x', sourceUrl: null })).toContain(
    '<strong>Paving</strong>',
  );
});
