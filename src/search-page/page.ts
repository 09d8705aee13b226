import { FOUND_THING } from '../question-page/found.ts';
import { html } from '../web/html.ts';
import type { Page } from '../web/page.ts';
import { searchBox } from '../web/search-box.ts';
import { type Results, resultsPart } from './results.ts';

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
