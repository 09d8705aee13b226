import type { SearchFacet, SearchKind, SearchMatch } from '../../generated/schema-types.ts';
import { FOUND_THING, type Found } from '../question-page/found.ts';
import { html } from '../web/html.ts';
import type { Page } from '../web/page.ts';
import { searchBox } from '../web/search-box.ts';
import { resultsPart } from './results.ts';

type Facet = { key: string; by: SearchFacet; count: number };
type Hit = { kind: SearchKind; match: SearchMatch; matchedName: string; node: Found };

/** What is found of one kind or of all, and how much there is of each. */
export type Results = {
  counts: { totalCount: number; isComplete: boolean; facets: readonly Facet[] };
  search: {
    totalCount: number;
    nodes: readonly Hit[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

const KIND = /^[A-Z_]+$/;

/** Everything that can be found, by words. */
export const searchPage: Page<Results> = {
  path: '/search',
  title: 'Search – buyergraph',
  description: 'Finds public bodies, suppliers, frameworks, contracts and more by name or number.',
  document: /* GraphQL */ `
    query SearchPage($q: String!, $kinds: [SearchKind!], $after: String) {
      counts: search(query: $q, first: 1) {
        totalCount
        isComplete
        facets(by: [KIND]) {
          by
          key
          count
        }
      }
      search(query: $q, kinds: $kinds, first: 20, after: $after) {
        totalCount
        nodes {
          kind
          match
          matchedName
          node {
            ...FoundThing
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    ${FOUND_THING}
  `,
  variables: ({ q = '', kind = '', after = '' }) =>
    q.trim() === '' ? null : { q, kinds: KIND.test(kind) ? [kind] : null, after: after || null },
  template: ({ data, unavailable, given }) =>
    html`<h1>Search</h1>
      ${searchBox(given['q'] ?? '')}
      ${data ? resultsPart(data, given) : html`<p>${unavailable ?? 'Type a name, a part of one, or a number.'}</p>`}`,
};
