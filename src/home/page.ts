import { html } from '../web/html.ts';
import type { Page } from '../web/page.ts';
import { searchBox } from '../web/search-box.ts';
import { type Founding, foundingPart } from './founding.ts';
import { loadedPart, type Loaded } from './loaded.ts';
import { questionsPart } from './questions.ts';

type Home = Loaded & { founding: Founding | null };

/** The front page: a search, the question it was built for, what else to ask, what is loaded, where the rest is. */
export const homePage: Page<Home> = {
  path: '/',
  title: 'buyergraph – UK public-sector buyers as a graph',
  description: 'A knowledge graph of UK public-sector buyers, asked in GraphQL.',
  document: /* GraphQL */ `
    query Home {
      datasets {
        title
        isSynthetic
        isSample
        versions {
          asAt
          rows
        }
      }
      founding: suppliersAcrossBodies(parent: "ministry-of-justice", minBodies: 2, size: SME) {
        suppliers(first: 8) {
          pageInfo {
            hasNextPage
          }
          nodes {
            supplier {
              name
            }
            net
            lines
            bodies {
              body {
                slug
                name
              }
              net
            }
          }
        }
        basis {
          vat
          firstPeriod
          lastPeriod
        }
      }
    }
  `,
  template: ({ data, unavailable, questions }) =>
    html`<h1>Who buys what from whom in the UK public sector</h1>
      <p class="lead">
        buyergraph links departments, frameworks, suppliers, contracts and invoiced sales into one graph. Each
        link has a date and a source, and each total comes with the lines behind it.
      </p>
      ${searchBox()}
      <section aria-labelledby="founding">
        <h2 id="founding">Which SMEs won work across the bodies of the Ministry of Justice?</h2>
        ${data ? foundingPart(data.founding) : html`<p>${unavailable ?? ''}</p>`}
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">Questions</h2>
        <p>
          Each opens with an example answered, and its rows are a file too. Or ask your own in the
          <a href="/playground">playground</a>. <a href="/q">All with what they say</a>
        </p>
        ${questionsPart(questions)}
      </section>
      <section aria-labelledby="loaded">
        <h2 id="loaded">What is loaded</h2>
        ${loadedPart(data, unavailable)}
      </section>
      <section aria-labelledby="addresses">
        <h2 id="addresses">Addresses</h2>
        <dl>
          <dt><a href="/playground">/playground</a></dt>
          <dd>Ask in GraphQL; every type and field explains itself.</dd>
          <dt><code>/graphql</code></dt>
          <dd>The API, for programs: POST a query to it.</dd>
          <dt><a href="/readyz">/readyz</a></dt>
          <dd>Whether it can answer just now.</dd>
        </dl>
      </section>`,
};
