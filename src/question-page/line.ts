import type { Column, Row } from '../saved-query/row-plan.ts';
import { html, type Html } from '../web/html.ts';
import { drawnColumn, numberIn } from './scale.ts';
import { grouped, inWords } from './words.ts';

const [WIDTH, HEIGHT, MARGIN] = [640, 180, 24];
const FEWEST = 3;

/** Months counted from the year nought, so that a month without a row leaves its place empty. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

type Point = { month: string; at: number; value: number };

function pointsOf(month: Column, column: Column, rows: readonly Row[]): Point[] {
  return rows
    .flatMap((row) => {
      const [written, value] = [row[month.name], numberIn(row, column)];
      return typeof written === 'string' && value !== null
        ? [{ month: written, at: monthNumber(written), value }]
        : [];
    })
    .toSorted((one, other) => one.at - other.at);
}

/** A line from each month to the next; where months are missing it is broken. */
function pathOf(points: readonly Point[], place: (point: Point) => string): string {
  return points
    .map((point, at) => `${points[at - 1]?.at === point.at - 1 ? 'L' : 'M'}${place(point)}`)
    .join('');
}

/** Amounts by month as a line, with what it shows in words; false where rows are not one of each month. */
export function linePart(columns: readonly Column[], rows: readonly Row[]): Html | false {
  const month = columns.find(({ type }) => type === 'YearMonth');
  const drawn = drawnColumn(columns, rows);
  if (!month || columns[0] !== month || !drawn || rows.length < FEWEST) return false;
  const points = pointsOf(month, drawn.column, rows);
  const [first, last] = [points[0], points.at(-1)];
  const top = points.find(({ value }) => value === drawn.most);
  if (!first || !last || !top || new Set(points.map(({ at }) => at)).size < points.length) return false;
  const x = ({ at }: Point): number =>
    MARGIN + ((at - first.at) / Math.max(1, last.at - first.at)) * (WIDTH - 2 * MARGIN);
  const y = ({ value }: Point): number => HEIGHT - MARGIN - (value / drawn.most) * (HEIGHT - 2 * MARGIN);
  const place = (point: Point): string => `${x(point).toFixed(1)} ${y(point).toFixed(1)}`;
  const most = grouped(String(Math.round(drawn.most)));
  const said = `${inWords(drawn.column.name)} by month, ${first.month} to ${last.month}: most in ${top.month}, ${most}`;
  return html`<figure>
    <figcaption>${said}</figcaption>
    <svg class="line" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
      <path class="axis" d="M${MARGIN} ${HEIGHT - MARGIN}H${WIDTH - MARGIN}" />
      <path class="drawn" d="${pathOf(points, place)}" />
      ${points.map((point) => html`<circle cx="${x(point).toFixed(1)}" cy="${y(point).toFixed(1)}" r="3" />`)}
      <text x="${MARGIN}" y="${HEIGHT - 6}">${first.month}</text>
      <text x="${WIDTH - MARGIN}" y="${HEIGHT - 6}" text-anchor="end">${last.month}</text>
    </svg>
  </figure>`;
}
