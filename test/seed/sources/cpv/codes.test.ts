import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broaderOf, cpvCode } from '../../../../seed/sources/cpv/codes.ts';
import { cpv } from '../../../../seed/sources/cpv/index.ts';
import { checked } from '../../../support/checked.ts';

function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-cpv-')), 'cpv.csv');
  writeFileSync(path, text);
  return path;
}

test.each([
  ['03000000', '03000000'],
  ['03000000-1', '03000000'],
  [' 030000001 ', '03000000'],
  ['0300000', null],
  ['services', null],
])('reads the code %j as %j', (printed, code) => {
  expect(cpvCode(printed)).toBe(code);
});

test('the broader code is the nearest there is, and a division has none', () => {
  const codes = new Set(['03000000', '03100000', '03110000', '03111200']);
  expect(broaderOf('03111200', codes)).toBe('03110000');
  expect(broaderOf('03110000', codes)).toBe('03100000');
  expect(broaderOf('03100000', codes)).toBe('03000000');
  expect(broaderOf('03000000', codes)).toBeNull();
});

test('reads the table of the Publications Office and that of others alike', async () => {
  const official = await checked(
    cpv,
    fileOf('CODE;DE;EN\n03000000-1;Land;Farming\n03100000-2;Anbau;Crops\n'),
  );
  const plain = await checked(
    cpv,
    fileOf('code,check_digit,parent,name\n03000000,1,,Farming\n03100000,2,03000000,Crops\n'),
  );
  for (const { records } of [official, plain]) {
    const facts = cpv.transform(records, 'undated');
    expect(records).toHaveLength(2);
    expect([...facts.links.values()].map(({ type, from, to }) => [type, from, to])).toEqual([
      ['BROADER', '03100000', '03000000'],
    ]);
    expect([...facts.nodes.values()].map(({ id, values }) => [id, values['name']])).toEqual([
      ['03000000', 'Farming'],
      ['03100000', 'Crops'],
    ]);
  }
});

test('reports rows without a code or a name, and a code that stands twice', async () => {
  const { rejections } = await checked(
    cpv,
    fileOf('code,name\n03000000,Farming\n03,x\n03100000,\n03000000,Again\n'),
  );
  expect(rejections.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'CODE_UNREADABLE'],
    [4, 'NAME_MISSING'],
    [5, 'CODE_REPEATED'],
  ]);
});

test('refuses a table without codes', async () => {
  await expect(checked(cpv, fileOf('id,title\n1,x\n'))).rejects.toThrow('is not a list of CPV codes');
});
