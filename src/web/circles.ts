import { html, type Html } from './html.ts';

/** What stands between two things: an amount from nought on, and the same as it is read. */
export type Between = Readonly<{ row: string; column: string; amount: number; text: string }>;

const RADIUS = 22;

/** A circle whose area is the amount. */
const circleOf = (amount: number, most: number): Html => {
  const size = 2 * RADIUS;
  const radius = Math.max(1, RADIUS * Math.sqrt(Math.max(0, amount) / most));
  return html`<svg
    class="circle"
    width="${size}"
    height="${size}"
    viewBox="0 0 ${size} ${size}"
    aria-hidden="true"
  >
    <circle cx="${RADIUS}" cy="${RADIUS}" r="${radius.toFixed(1)}" />
  </svg>`;
};

/** What has most between it and all others, the most first. */
export function mostOf(all: readonly Between[], end: 'row' | 'column', many: number): string[] {
  const sums = new Map<string, number>();
  for (const one of all) sums.set(one[end], (sums.get(one[end]) ?? 0) + one.amount);
  return [...sums]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, many)
    .map(([name]) => name);
}

type Circles = Readonly<{
  id: string;
  caption: string;
  corner: string;
  rows: readonly string[];
  columns: readonly string[];
}>;

/** Things by things as a table, a circle for what is between two of them, with the amount in figures. */
export function circlesTable(all: readonly Between[], { id, caption, corner, rows, columns }: Circles): Html {
  const most = Math.max(Number.MIN_VALUE, ...all.map(({ amount }) => amount));
  const cell = (row: string, column: string): Html => {
    const between = all.find((one) => one.row === row && one.column === column);
    return between
      ? html`<td>${circleOf(between.amount, most)}${between.text}</td>`
      : html`<td><span class="none">–</span></td>`;
  };
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
    <table class="circles">
      <caption id="${id}">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${corner}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row}</th>
              ${columns.map((column) => cell(row, column))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
