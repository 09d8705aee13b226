import type { Contestants, Measured } from './measure.ts';
import { tableOf } from './table.ts';

/** What the questions took over so many lines. */
export type Finding = { lines: number; measured: Measured[] };

/** From this growth of database hits on, a question is flagged. */
const ASKED_GROWTH = 1.1;
const NOTHING = '–';

const ms = (value: number | undefined): string => value?.toFixed(2) ?? NOTHING;

/** What each way of asking takes, a row a question. A dash is where nobody found a way to ask it. */
export function timesTable(
  measured: readonly Measured[],
  { raw, bare, ours, others }: Contestants,
  { markdown }: { markdown: boolean },
): string {
  const names = [raw, bare, ours, ...others].map(({ name }) => name);
  const head = [
    'question',
    'rows',
    ...names.map((name) => `${name} ms`),
    'ours / bare',
    'hits raw',
    'hits ours',
    'statements',
  ];
  const rows = measured.map(({ title, rows: count, ms: times, hits, statements }) => [
    title,
    count,
    ...names.map((name) => ms(times.get(name))),
    ms((times.get(ours.name) ?? Number.NaN) / (times.get(bare.name) ?? Number.NaN)),
    hits.raw,
    hits.ours,
    statements,
  ]);
  return tableOf(head, rows, { markdown });
}

const perRow = ({ hits, rows }: Measured): number => hits.ours / rows;

function growthRow(title: string, findings: readonly Finding[]): (string | number)[] {
  const found = findings.map(({ measured }) => measured.find((one) => one.title === title)!);
  const growth = perRow(found.at(-1)!) / perRow(found[0]!);
  const flag = growth > ASKED_GROWTH ? `above ${ASKED_GROWTH}` : '';
  return [title, ...found.flatMap(({ rows, hits }) => [rows, hits.ours]), growth.toFixed(2), flag];
}

/** How the database hits of our answers grow with the lines, for as many rows: an answer that is longer may cost more. */
export function growthTable(findings: readonly Finding[], { markdown }: { markdown: boolean }): string {
  const sizes = findings.map(({ lines }) => lines.toLocaleString('en-GB'));
  const head = [
    'question',
    ...sizes.flatMap((size) => [`rows at ${size}`, 'hits']),
    'growth at equal rows',
    '',
  ];
  const titles = findings[0]?.measured.map(({ title }) => title) ?? [];
  return tableOf(
    head,
    titles.map((title) => growthRow(title, findings)),
    { markdown },
  );
}
