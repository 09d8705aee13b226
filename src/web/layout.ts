import { html, type Html } from './html.ts';
import { ICON, STYLE } from './own-files.ts';

/** What differs from page to page. `title` stands in the browser's tab, `description` in lists of results. */
export type PageParts = { title: string; description?: string; main: Html };

/** A whole page around its main part: head, header and footer of all of ours. */
export const layout = ({ title, description, main }: PageParts): Html =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${description !== undefined && html`<meta name="description" content="${description}" />`}
        <title>${title}</title>
        <link rel="icon" href="${ICON.path}" type="image/svg+xml" />
        <link rel="stylesheet" href="${STYLE.path}" />
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
