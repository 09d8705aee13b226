import { html, type Html } from './html.ts';
import { ICON, STYLE } from './own-files.ts';

/** What differs from page to page. `title` stands in the browser's tab, `description` in lists of results. */
export type PageParts = { title: string; description?: string; main: Html };

const head = ({ title, description }: Omit<PageParts, 'main'>): Html =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${description !== undefined && html`<meta name="description" content="${description}" />`}
    <title>${title}</title>
    <link rel="icon" href="${ICON.path}" type="image/svg+xml" />
    <link rel="stylesheet" href="${STYLE.path}" />`;

/** A page that stands in one of somebody else's: the main part alone, whose links open beside that. */
export const framed = ({ main, ...about }: PageParts): Html =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        ${head(about)}
        <base target="_blank" />
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html> `;

/** A whole page around its main part: head, header and footer of all of ours. */
export const layout = ({ main, ...about }: PageParts): Html =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        ${head(about)}
      </head>
      <body>
        <header>
          <p class="name">
            <a href="/"><img src="${ICON.path}" alt="" width="28" height="28" /> buyergraph</a>
          </p>
        </header>
        <main>${main}</main>
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
