import { html } from '../web/html.ts';
import type { Page } from '../web/page.ts';
import { loadedPart, type Loaded } from './loaded.ts';
import { questionsPart } from './questions.ts';

/** The front page: what this is, what is loaded, what to ask, where the rest is. */
export const homePage: Page<Loaded> = {
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
    }
  `,
  template: ({ data, unavailable, questions }) =>
    html`<h1>Who buys what from whom in the UK public sector</h1>
      <p class="lead">
        buyergraph links departments, frameworks, suppliers, contracts and invoiced sales into one graph. Each
        link has a date and a source, and each total comes with the lines behind it.
      </p>
      <p><a class="start" href="/playground">Open the playground</a></p>
      <section aria-labelledby="questions">
        <h2 id="questions">Questions</h2>
        <p>
          Each opens in the playground with an example filled in. Its rows are also a file at an address of
          their own.
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
