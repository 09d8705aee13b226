import { notesOf, type About } from '../saved-query/about.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { html, type Html } from '../web/html.ts';
import type { Answer } from './answer.ts';
import { addressOf, type PageAsked } from './asked.ts';
import { linePart } from './line.ts';
import { matrixPart } from './matrix.ts';
import { tablePart } from './table.ts';
import { grouped, inWords } from './words.ts';

/** Rows that one page shows; a question that cannot be paged may have more. */
const MOST_ROWS = 500;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const fact = (note: string): Html => {
  const [name = '', ...value] = note.split(': ');
  return html`<dt>${name.split('.').map(inWords).join(': ')}</dt>
    <dd>${value.join(': ')}</dd>`;
};

/** How the figures were counted and from what: before they are read. */
function basisPart({ basis, graphVersion }: About): Html {
  const notes = [basis]
    .flat()
    .flatMap((one) => (isObject(one) ? [...notesOf(one)] : []))
    .filter((note) => !note.startsWith('graphVersion: '));
  return html`<details class="basis" ${notes.length > 0 && html`open`}>
    <summary>What this rests on</summary>
    <dl>
      ${notes.map(fact)}
      <dt>Graph version</dt>
      <dd>${graphVersion}</dd>
    </dl>
  </details>`;
}

const warningsPart = (warnings: readonly string[]): Html | false =>
  warnings.length > 0 &&
  html`<div class="notice">
    <strong>Before you compare</strong>
    <ul>
      ${warnings.map((warning) => html`<li>${warning}</li>`)}
    </ul>
  </div>`;

const NOTHING = html`<p class="notice">
  <strong>No row.</strong> What is loaded has nothing that this asks for. The front page lists
  <a href="/#loaded">what is loaded</a>; <code>npx buyergraph import</code> lists what can be.
</p>`;

function captionOf(shown: number, { page, asked }: { page: Answer['page']; asked: PageAsked }): string {
  const count = `${grouped(String(shown))} ${shown === 1 ? 'row' : 'rows'}`;
  if (shown < page.rows.length)
    return `The first ${count} of ${grouped(String(page.rows.length))}; the files have all`;
  if (page.next !== null) return asked.after === null ? `The first ${count}` : `${count} more`;
  return asked.after === null ? `All ${count}` : `The last ${count}`;
}

/** The way on, and back to the beginning. */
function pagesPart(question: SavedQuestion, { given, after }: PageAsked, next: string | null): Html | false {
  if (after === null && next === null) return false;
  const path = `/q/${encodeURIComponent(question.slug)}`;
  return html`<nav aria-label="Pages of the answer">
    ${after !== null && html`<a href="${addressOf(path, given)}">First rows</a> `}
    ${next !== null && html`<a rel="next" href="${addressOf(path, new Map([...given, ['after', next]]))}">Next rows</a>`}
  </nav>`;
}

/** The answer: what to know of it first, then its picture and its rows. */
export function answerPart(question: SavedQuestion, { page, about }: Answer, asked: PageAsked): Html {
  const { columns } = question.plan;
  const rows = page.rows.slice(0, MOST_ROWS);
  const warnings = [...new Set([...about.warnings, ...page.warnings])];
  return html`<section aria-labelledby="answer">
    <h2 id="answer">Answer</h2>
    ${warningsPart(warnings)} ${basisPart(about)}
    ${
      rows.length === 0
        ? NOTHING
        : [
            linePart(columns, rows) || matrixPart(columns, rows),
            tablePart(captionOf(rows.length, { page, asked }), columns, rows),
            pagesPart(question, asked, page.next),
          ]
    }
  </section>`;
}
