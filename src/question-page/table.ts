import { textOf } from '../saved-query/cells.ts';
import type { Column, Row } from '../saved-query/row-plan.ts';
import { html, type Html } from '../web/html.ts';
import { shownColumns, thingOf, type Shown } from './columns.ts';
import { drawnColumn, numberIn } from './scale.ts';
import { questionsAbout } from './things.ts';
import { grouped, inWords } from './words.ts';

const isNone = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A share is a fraction of one in every format; people read it in per cent. */
const percent = (value: unknown): string => `${(Number(value) * 100).toFixed(1)} %`;

function textIn({ name, kind, type }: Column, row: Row): string {
  const value = row[name];
  if (type === 'Share') return percent(value);
  return kind === 'number' ? grouped(textOf(value)) : textOf(value);
}

function contentOf(column: Shown, row: Row): Html | string {
  if (isNone(row[column.name])) return html`<span class="none">not known</span>`;
  const text = textIn(column, row);
  if (column.type === 'URL' && /^https?:/.test(text))
    return html`<a href="${text}" rel="noreferrer">source</a>`;
  const thing = thingOf(column, row);
  return thing ? html`<a href="${questionsAbout(thing)}">${text}</a>` : text;
}

/** A bar as long as the number is large; the number beside it says the same in figures. */
const barOf = (share: number): Html =>
  html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width="${(share * 100).toFixed(2)}" height="4" />
  </svg>`;

/** Rows as a table, which scrolls by itself where it is wider than the page. */
export function tablePart(caption: string, columns: readonly Column[], rows: readonly Row[]): Html {
  const shown = shownColumns(columns);
  const drawn = drawnColumn(columns, rows);
  const cell = (column: Shown, row: Row): Html => {
    const bar =
      drawn?.column.name === column.name ? barOf((numberIn(row, drawn.column) ?? 0) / drawn.most) : null;
    return html`<td ${column.kind === 'number' && html`class="number"`}>${contentOf(column, row)}${bar}</td>`;
  };
  return html`<div class="scroll" role="region" aria-labelledby="rows" tabindex="0">
    <table class="rows">
      <caption id="rows">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${shown.map(
            ({ name, kind }) =>
              html`<th scope="col" ${kind === 'number' && html`class="number"`}>${inWords(name)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${shown.map((column) => cell(column, row))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
