import { expect, test } from 'vitest';
import { lotAsPrinted } from '../../../../seed/sources/digital-marketplace-frameworks/as-printed.ts';

test.each([
  ['1', 'iaas', 'hosting'],
  ['2', 'paas', 'hosting'],
  ['3', 'saas', 'software'],
  ['4', 'scs', 'support'],
])('number %s of G-Cloud 1 to 8 is %s', (code, lot, category) => {
  for (const iteration of [1, 2, 3, 4, 5, 6, 7, 8])
    expect(lotAsPrinted(code, `g-cloud-${iteration}`, 'g-cloud')).toEqual({
      lot,
      category,
      confidence: 'EXACT',
    });
});

test.each([
  ['1', 'cloud-hosting', 'hosting'],
  ['2', 'cloud-software', 'software'],
  ['3', 'cloud-support', 'support'],
])('number %s of G-Cloud 9 and later is %s', (code, lot, category) => {
  for (const iteration of [9, 10, 11, 12, 13, 14])
    expect(lotAsPrinted(code, `g-cloud-${iteration}`, 'g-cloud')).toEqual({
      lot,
      category,
      confidence: 'EXACT',
    });
});

test('a number beside the family alone is read as in the releases of 2012 to 2014', () => {
  expect(lotAsPrinted('3', null, 'g-cloud')).toEqual({
    lot: 'saas',
    category: 'software',
    confidence: 'FAMILY_ONLY',
  });
});

test('a number of no known family means nothing', () => {
  expect(lotAsPrinted('3', null, null)).toEqual({ lot: null, category: null, confidence: 'UNKNOWN' });
});

test('the fourth lot of G-Cloud 13 sells support, G-Cloud 9 has none', () => {
  expect(lotAsPrinted('4', 'g-cloud-13', 'g-cloud')).toEqual({
    lot: null,
    category: 'support',
    confidence: 'CATEGORY_ONLY',
  });
  expect(lotAsPrinted('4', 'g-cloud-9', 'g-cloud').confidence).toBe('UNKNOWN');
});

test.each([
  ['Infrastructure as a Service (IaaS)', 'g-cloud-7', 'iaas'],
  ['LOT 3 - Software as a Service', 'g-cloud-4', 'saas'],
  ['Specialist Cloud Services', 'g-cloud-8', 'scs'],
  ['Lot 1: Cloud hosting', 'g-cloud-10', 'cloud-hosting'],
  ['cloud-support', 'g-cloud-11', 'cloud-support'],
  ['Digital Outcomes', 'digital-outcomes-and-specialists-2', 'digital-outcomes'],
  ['User research studios', 'digital-outcomes-and-specialists', 'user-research-studios'],
])('“%s” of %s is its lot %s', (cell, framework, lot) => {
  expect(lotAsPrinted(cell, framework, null)).toMatchObject({ lot, confidence: 'EXACT' });
});

test('a name from another generation of lots gives the category and no lot', () => {
  const category = { lot: null, confidence: 'CATEGORY_ONLY' };
  expect(lotAsPrinted('Cloud Hosting', 'g-cloud-7', 'g-cloud')).toEqual({ ...category, category: 'hosting' });
  expect(lotAsPrinted('SaaS', 'g-cloud-9', 'g-cloud')).toEqual({ ...category, category: 'software' });
});

test('a number and a name that contradict each other are both unknown', () => {
  expect(lotAsPrinted('Lot 2: Cloud support', 'g-cloud-9', 'g-cloud').category).toBeNull();
});

test.each(['', '12', '0', 'Lot', 'Miscellaneous', '1'.repeat(10_000)])(
  '“%.12s” is no lot of G-Cloud',
  (cell) => {
    expect(lotAsPrinted(cell, null, 'g-cloud').confidence).toBe('UNKNOWN');
  },
);
