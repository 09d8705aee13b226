import { html, type Html } from '../web/html.ts';
import type { HomeDataset, HomeFacts } from './facts.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const SAMPLE_NOTE = html`<p class="note">
  <strong>Sample</strong>: a small extract of real, cited facts that comes with buyergraph. It makes way for
  the source itself once that is imported.
</p>`;
const SYNTHETIC_NOTE = html`<p class="note">
  <strong>Synthetic</strong>: generated to measure speed. None of its figures is real.
</p>`;

const dayOf = (asAt: string | null): Html | string => {
  const instant = asAt === null ? Number.NaN : Date.parse(asAt);
  return Number.isNaN(instant) ? 'not stated' : html`<time datetime="${asAt}">${DAY.format(instant)}</time>`;
};

const tagOf = (word: string): Html => html` <span class="tag">${word}</span>`;

const rowOf = ({ title, asAt, rows, synthetic, sample }: HomeDataset): Html =>
  html` <tr>
    <th scope="row">${title}${synthetic && tagOf('synthetic')}${sample && tagOf('sample')}</th>
    <td>${dayOf(asAt)}</td>
    <td class="number">${NUMBER.format(rows)}</td>
  </tr>`;

const tableOf = (datasets: readonly HomeDataset[]): Html =>
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
        ${datasets.map(rowOf)}
      </tbody>
    </table>
    ${datasets.some(({ sample }) => sample) && SAMPLE_NOTE}
    ${datasets.some(({ synthetic }) => synthetic) && SYNTHETIC_NOTE}`;

const awayNotice = (why: string): Html =>
  html`<p class="notice">
    <strong>The graph cannot be asked just now.</strong> ${why} <a href="/readyz">/readyz</a> says when it
    can.
  </p>`;

const emptyNotice = html`<p class="notice">
  <strong>Nothing is loaded yet.</strong> Run <code>npx buyergraph import</code> and open this page again.
</p>`;

/** What is loaded: a table of datasets, or why there is none. */
export function loadedPart({ datasets, unavailable }: HomeFacts): Html {
  if (datasets.length === 0) return unavailable === null ? emptyNotice : awayNotice(unavailable);
  return html`${unavailable !== null && awayNotice(unavailable)}${tableOf(datasets)}`;
}
