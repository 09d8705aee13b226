import { html, type Html } from '../web/html.ts';
import type { HomeFacts } from './facts.ts';
import { loadedPart } from './loaded.ts';
import { questionsPart } from './questions.ts';

/** Addresses of the page's own files. */
export type HomeFiles = { style: string; icon: string };

/** The front page: what this is, what is loaded, what to ask, where the rest is. */
export const homePage = (facts: HomeFacts, files: HomeFiles): Html =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="A knowledge graph of UK public-sector buyers, asked in GraphQL." />
        <title>buyergraph – UK public-sector buyers as a graph</title>
        <link rel="icon" href="${files.icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${files.style}" />
      </head>
      <body>
        <header>
          <p class="name"><img src="${files.icon}" alt="" width="28" height="28" /> buyergraph</p>
        </header>
        <main>
          <h1>Who buys what from whom in the UK public sector</h1>
          <p class="lead">
            buyergraph links departments, frameworks, suppliers, contracts and invoiced sales into one graph.
            Each link has a date and a source, and each total comes with the lines behind it.
          </p>
          <p><a class="start" href="/playground">Open the playground</a></p>
          <section aria-labelledby="questions">
            <h2 id="questions">Questions</h2>
            <p>
              Each opens in the playground with an example filled in. Its rows are also a file at an address
              of their own.
            </p>
            ${questionsPart(facts.questions)}
          </section>
          <section aria-labelledby="loaded">
            <h2 id="loaded">What is loaded</h2>
            ${loadedPart(facts)}
          </section>
          <section aria-labelledby="addresses">
            <h2 id="addresses">Addresses</h2>
            <dl>
              <dt><a href="/playground">/playground</a></dt>
              <dd>Ask in GraphQL; every type and field explains itself.</dd>
              <dt><a href="/graphql">/graphql</a></dt>
              <dd>The API, for programs: POST a query to it.</dd>
              <dt><a href="/readyz">/readyz</a></dt>
              <dd>Whether it can answer just now.</dd>
            </dl>
          </section>
        </main>
        <footer>
          <p>
            Contains public sector information licensed under the
            <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license"
              >Open Government Licence v3.0</a
            >.
          </p>
          <p>
            Independent software under the MIT licence. Not a service of any public body; check a figure
            against its source before relying on it.
          </p>
        </footer>
      </body>
    </html> `;
