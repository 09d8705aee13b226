import { expect, test } from 'vitest';
import { matrixPart } from '../../src/question-page/matrix.ts';
import type { Row } from '../../src/saved-query/row-plan.ts';
import { savedQuestions } from '../../src/saved-query/document.ts';
import { executableSchema, SAVED_QUESTIONS } from '../../src/server/schema.ts';

const { columns } = savedQuestions(SAVED_QUESTIONS, executableSchema()).get('smes-across-bodies')!.plan;

const sale = (supplier: string, body: string, net: string) => ({
  supplier_id: `supplier:${supplier}`,
  supplier_name: supplier,
  body_slug: body,
  body_name: body,
  net,
});
const SALES = [
  sale('Acme', 'courts', '400.00'),
  sale('Acme', 'prisons', '100.50'),
  sale('Boreal', 'courts', '1600'),
];

const markupOf = (rows: readonly Row[]): string => {
  const part = matrixPart(columns, rows);
  return part === false ? '' : part.markup;
};

/** What the table says, cell by cell, and the radius of each circle. */
function drawn(rows: readonly Row[]) {
  const markup = markupOf(rows);
  const cells = [...markup.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, content]) =>
    content!.replaceAll(/<[^>]*>|\s+/g, ''),
  );
  return { cells, radii: [...markup.matchAll(/ r="([\d.]+)"/g)].map(([, radius]) => Number(radius)) };
}

test('amounts between two kinds of things are circles whose area is the amount, a row and a column each', () => {
  expect(drawn(SALES)).toEqual({
    cells: ['Suppliername', 'courts', 'prisons', 'Boreal', '1,600', '–', 'Acme', '400.00', '100.50'],
    radii: [22, 11, 5.5],
  });
});

test('of many those with most are drawn', () => {
  const many = Array.from({ length: 20 }, (_, at) => sale(`S${at}`, `b${at % 8}`, String(at + 1)));
  const heads = (scope: string): number => markupOf(many).match(new RegExp(`scope="${scope}"`, 'g'))!.length;
  expect([heads('row'), heads('col')]).toEqual([12, 1 + 6]);
  // The largest is in the first row and column.
  expect(drawn(many).radii).toContain(22);
  expect(markupOf(many)).toContain('Net as circles by area, of those with most');
  expect(markupOf(SALES)).not.toContain('of those with most');
});

test.each([
  ['a pair twice', [...SALES, sale('Acme', 'courts', '1')]],
  ['one body alone', SALES.filter(({ body_slug: body }) => body === 'courts')],
  ['a credit', [...SALES, sale('Corvus', 'courts', '-1')]],
  ['no amount', SALES.map((row) => ({ ...row, net: '0' }))],
  ['no row', []],
])('nothing is drawn that would mislead: %s', (_, rows) => {
  expect(matrixPart(columns, rows)).toBe(false);
});
