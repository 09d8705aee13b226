import { Feed } from 'feed';
import { cells } from '../saved-query/cells.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import type { Column, Row } from '../saved-query/row-plan.ts';
import { counted } from '../counted.ts';
import { html, type Html } from '../web/html.ts';
import type { Entry } from './answers.ts';

/** Where a question with its variables is read, and where what changes in it is. */
export type Places = Readonly<{ page: string; feed: string }>;

const rowsOf = (columns: readonly Column[], rows: readonly Row[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${columns.map(({ name }) => html`<th>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${cells(columns, row).map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** One row for what a thing was and is: a cell that changed has both. */
const bothOf = (columns: readonly Column[], { before, after }: { before: Row; after: Row }): Row => {
  const [was, is] = [cells(columns, before), cells(columns, after)];
  return Object.fromEntries(
    columns.map(({ name }, at) => [
      name,
      was[at] === is[at] ? is[at] : `${was[at] || 'nothing'} → ${is[at] || 'nothing'}`,
    ]),
  );
};

type Part = { title: string; count: number; columns: readonly Column[]; rows: readonly Row[] };

const part = ({ title, count, columns, rows }: Part): Html | null =>
  count > 0
    ? html`<h2>${counted(count, 'row')} ${title}</h2>
        ${rowsOf(columns, rows)} ${rows.length < count && html`<p>The first ${rows.length} are shown.</p>`}`
    : null;

function contentOf({ rows, counts, shown }: Entry, columns: readonly Column[]): string {
  const texts = columns.map((column): Column => ({ ...column, kind: 'text' }));
  const changed = shown.changed.map((pair) => bothOf(columns, pair));
  const parts = [
    { title: 'new', count: counts.added, columns, rows: shown.added },
    { title: 'gone', count: counts.removed, columns, rows: shown.removed },
    { title: 'changed', count: counts.changed, columns: texts, rows: changed },
  ];
  return html`<p>There are now ${counted(rows, 'row')}.</p>
    ${parts.map(part)}`.markup;
}

function titleOf({ rows, counts: { added, removed, changed } }: Entry): string {
  const said = [
    added > 0 && `${added} new`,
    removed > 0 && `${removed} gone`,
    changed > 0 && `${changed} changed`,
  ].filter((words) => words !== false);
  return said.length > 0 ? said.join(', ') : `Followed from here on: ${counted(rows, 'row')}`;
}

/** What changed in the answers to a question, as Atom. */
export function atomOf(question: SavedQuestion, entries: readonly Entry[], { page, feed }: Places): string {
  const made = new Feed({
    id: feed,
    title: question.title,
    description: question.explanation,
    updated: new Date(entries[0]!.keptAt),
    generator: 'buyergraph',
    link: page,
    feedLinks: { atom: feed },
    author: { name: 'buyergraph' },
  });
  for (const entry of entries)
    made.addItem({
      id: `${feed}#${entry.version}`,
      title: titleOf(entry),
      link: page,
      date: new Date(entry.keptAt),
      content: contentOf(entry, question.plan.columns),
    });
  return made.atom1();
}
