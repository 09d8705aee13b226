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
  const day = asAt.slice(0, 10);
  const instant = /^\d/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(instant) ? 'not stated' : html`<time datetime="${day}">${DAY.format(instant)}</time>`;
};

const tagOf = (word: string): Html => html` <span class="tag">${word}</span>`;

/** Versions of one dataset that have a row each; those of a source that adds file to file are one row. */
const FEW = 3;

const rowOf = ({ title, isSynthetic, isSample }: LoadedDataset, days: Html | string, rows: number): Html =>
  html` <tr>
    <th scope="row">${title}${isSynthetic && tagOf('synthetic')}${isSample && tagOf('sample')}</th>
    <td>${days}</td>
    <td class="number">${NUMBER.format(rows)}</td>
  </tr>`;

function rowsOf(dataset: LoadedDataset): Html[] {
  const { versions } = dataset;
  if (versions.length <= FEW) return versions.map(({ asAt, rows }) => rowOf(dataset, dayOf(asAt), rows));
  const days = versions.map(({ asAt }) => asAt).toSorted();
  const span = html`${dayOf(days[0]!)} to ${dayOf(days.at(-1)!)}, ${NUMBER.format(versions.length)} files`;
  return [
    rowOf(
      dataset,
      span,
      versions.reduce((sum, { rows }) => sum + rows, 0),
    ),
  ];
}

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
        ${datasets.flatMap(rowsOf)}
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
