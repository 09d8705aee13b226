import { textOf } from '../saved-query/cells.ts';
import type { Column, Row } from '../saved-query/row-plan.ts';
import { type Between, circlesTable, mostOf } from '../web/circles.ts';
import { html, type Html } from '../web/html.ts';
import { shownColumns, thingOf } from './columns.ts';
import { drawnColumn, numberIn } from './scale.ts';
import { grouped, inWords } from './words.ts';

/** What stands below and beside one another; the table has all. */
const [MOST_ROWS, MOST_COLUMNS] = [12, 6];

type Ends = Readonly<{ row: Column; column: Column; drawn: Column }>;

/** The first two columns that name things, and the amounts between these; null where there are not both. */
function endsOf(columns: readonly Column[], rows: readonly Row[]): Ends | null {
  const drawn = drawnColumn(columns, rows);
  const things = shownColumns(columns).filter((shown) => rows.some((row) => thingOf(shown, row) !== null));
  const [row, column] = things;
  return drawn && row && column ? { row, column, drawn: drawn.column } : null;
}

function betweenOf({ row: from, column: to, drawn }: Ends, rows: readonly Row[]): Between[] {
  return rows.flatMap((row) => {
    const [one, other, amount] = [row[from.name], row[to.name], numberIn(row, drawn)];
    if (typeof one !== 'string' || typeof other !== 'string' || amount === null) return [];
    return [{ row: one, column: other, amount, text: grouped(textOf(row[drawn.name])) }];
  });
}

/** Amounts between things of two kinds as circles, a row and a column each; false where rows are not one of each pair. */
export function matrixPart(columns: readonly Column[], rows: readonly Row[]): Html | false {
  const ends = endsOf(columns, rows);
  if (!ends) return false;
  const all = betweenOf(ends, rows);
  const pairs = new Set(all.map(({ row, column }) => JSON.stringify([row, column])));
  const [down, across] = [mostOf(all, 'row', MOST_ROWS), mostOf(all, 'column', MOST_COLUMNS)];
  if (pairs.size < all.length || down.length < 2 || across.length < 2) return false;
  const isWhole =
    down.length === mostOf(all, 'row', Infinity).length &&
    across.length === mostOf(all, 'column', Infinity).length;
  const caption = `${inWords(ends.drawn.name)} as circles by area${isWhole ? '' : ', of those with most'}`;
  return html`<figure>
    ${circlesTable(all, { id: 'matrix', caption, corner: inWords(ends.row.name), rows: down, columns: across })}
  </figure>`;
}
