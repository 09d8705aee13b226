import type { Dataset, DatasetVersion } from '../../generated/schema-types.ts';
import { html, type Html } from '../web/html.ts';

type LoadedVersion = Pick<DatasetVersion, 'asAt' | 'rows'>;
type LoadedDataset = Pick<Dataset, 'title' | 'isSynthetic' | 'isSample'> & {
  versions: readonly LoadedVersion[];
};

/** What the front page asks the API. */
export type Loaded = { datasets: readonly LoadedDataset[] };

const NUMBER = new Intl.NumberFormat('en-GB');
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const SAMPLE_NOTE = html`<p class="note">
  <strong>Sample</strong>: a small extract of real, cited facts that comes with buyergraph. It makes way for
  the source itself once that is imported.
</p>`;
const SYNTHETIC_NOTE = html`<p class="note">
  <strong>Synthetic</strong>: generated to measure speed. None of its figures is real.
</p>`;

/** A version of a file that states no day says so in words. */
const dayOf = (asAt: string): Html | string => {
  const instant = /^\d/.test(asAt) ? Date.parse(asAt) : Number.NaN;
  return Number.isNaN(instant) ? 'not stated' : html`<time datetime="${asAt}">${DAY.format(instant)}</time>`;
};

const tagOf = (word: string): Html => html` <span class="tag">${word}</span>`;

const rowOf = ({ title, isSynthetic, isSample }: LoadedDataset, { asAt, rows }: LoadedVersion): Html =>
  html` <tr>
    <th scope="row">${title}${isSynthetic && tagOf('synthetic')}${isSample && tagOf('sample')}</th>
    <td>${dayOf(asAt)}</td>
    <td class="number">${NUMBER.format(rows)}</td>
  </tr>`;

const tableOf = (datasets: readonly LoadedDataset[]): Html =>
  html` <table>
      <caption>
        Datasets, the day each one’s facts are of, and how many rows of it are in use
      </caption>
      <thead>
        <tr>
          <th scope="col">Dataset</th>
          <th scope="col">As at</th>
          <th scope="col" class="number">Rows</th>
        </tr>
      </thead>
      <tbody>
        ${datasets.flatMap((dataset) => dataset.versions.map((version) => rowOf(dataset, version)))}
      </tbody>
    </table>
    ${datasets.some(({ isSample }) => isSample) && SAMPLE_NOTE}
    ${datasets.some(({ isSynthetic }) => isSynthetic) && SYNTHETIC_NOTE}`;

const awayNotice = (why: string): Html =>
  html`<p class="notice">
    <strong>The graph cannot be asked just now.</strong> ${why} <a href="/readyz">/readyz</a> says when it
    can.
  </p>`;

const emptyNotice = html`<p class="notice">
  <strong>Nothing is loaded yet.</strong> Run <code>npx buyergraph import</code> and open this page again.
</p>`;

/** What is loaded: a table of datasets, or why there is none. */
export function loadedPart(loaded: Loaded | null, unavailable: string | null): Html {
  if (loaded === null) return awayNotice(unavailable ?? '');
  const datasets = loaded.datasets.filter(({ versions }) => versions.length > 0);
  return datasets.length === 0 ? emptyNotice : tableOf(datasets);
}
