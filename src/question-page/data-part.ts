import type { DescribedColumn, DescribedQuestion } from '../saved-query/described.ts';
import type { Snippet } from '../saved-query/snippets.ts';
import { html, type Html } from '../web/html.ts';
import { addressOf } from './asked.ts';

/** Forms of the rows, with the words people use for them. */
const FILES = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['parquet', 'Parquet'],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
] as const;

const columnRow = ({ name, type, meaning, unit }: DescribedColumn): Html =>
  html`<tr>
    <th scope="row"><code>${name}</code></th>
    <td>${type}</td>
    <td>${meaning} ${unit && html`<span class="hint">${unit}</span>`}</td>
  </tr>`;

/** Its one landmark is what scrolls: a section of the same name around it would be another that tells nobody more. */
const dictionaryPart = (columns: readonly DescribedColumn[]): Html =>
  html`<section>
    <h2 id="columns">Columns</h2>
    <div class="scroll" role="region" aria-labelledby="columns" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map(columnRow)}
        </tbody>
      </table>
    </div>
  </section>`;

const snippetPart = ({ tool, code }: Snippet): Html =>
  html`<details>
    <summary>${tool}</summary>
    <pre tabindex="0"><code>${code}</code></pre>
  </details>`;

/** Ways out of the page: files of all rows, the query itself, what its columns mean, code that reads it. */
export function dataPart(
  { slug, columns }: DescribedQuestion,
  given: ReadonlyMap<string, string>,
  snippets: readonly Snippet[],
): Html {
  const path = `/q/${encodeURIComponent(slug)}`;
  return html`<section aria-labelledby="data">
      <h2 id="data">Take it away</h2>
      <p>Files hold all rows, not only those shown here.</p>
      <ul class="files">
        ${FILES.map(
          ([format, name]) => html`<li><a href="${addressOf(`${path}.${format}`, given)}">${name}</a></li>`,
        )}
        <li><a href="${path}.graphql">GraphQL</a></li>
        <li><a href="${addressOf(`/feed/${encodeURIComponent(slug)}.atom`, given)}">Feed of changes</a></li>
        <li><a href="${addressOf(`${path}.csv-metadata.json`, given)}">Dictionary</a></li>
      </ul>
      <p><a href="/playground?question=${encodeURIComponent(slug)}">Open in the playground</a></p>
      <h3>Code that reads it</h3>
      ${snippets.map(snippetPart)}
    </section>
    ${dictionaryPart(columns)}`;
}
