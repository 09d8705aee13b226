import { expect, test } from 'vitest';
import { frameworkAsPrinted } from '../../../../seed/sources/digital-marketplace-frameworks/as-printed.ts';

const DOS = 'digital-outcomes-and-specialists';

test.each([
  ['G-Cloudi', 'g-cloud-1'],
  ['G-Cloud Services II', 'g-cloud-2'],
  ['G-Cloud III', 'g-cloud-3'],
  ['G-Cloud 4', 'g-cloud-4'],
  ['g-cloud v', 'g-cloud-5'],
  ['GCloud 7', 'g-cloud-7'],
  ['G‑Cloud 10', 'g-cloud-10'],
  ['G-Cloud v9', 'g-cloud-9'],
  ['g-cloud-9', 'g-cloud-9'],
  ['RM1557ii', 'g-cloud-2'],
  ['RM1557/iv', 'g-cloud-4'],
  ['RM1557 ix', 'g-cloud-9'],
  ['RM1557.12', 'g-cloud-12'],
  ['RM1557.13L4', 'g-cloud-13'],
  ['G-Cloud 12 (RM1557.12)', 'g-cloud-12'],
  ['DOS2', `${DOS}-2`],
  ['Digital Outcomes & Specialists 3', `${DOS}-3`],
  ['Digital Outcomes and Specialists 2', `${DOS}-2`],
  ['Digital Outcomes 6', `${DOS}-6`],
  ['RM1043.5', `${DOS}-3`],
  ['RM1043iii', DOS],
  [DOS, DOS],
  ['Digital Services 2', 'digital-services-2'],
])('“%s” is %s', (cell, framework) => {
  expect(frameworkAsPrinted(cell)).toMatchObject({ framework, confidence: 'EXACT' });
});

test.each([
  ['G-Cloud', 'g-cloud'],
  ['RM1557', 'g-cloud'],
  ['G-Cloud 99', 'g-cloud'],
  ['DOS', DOS],
  ['Digital Outcomes and Specialists', DOS],
  ['Digital Services', 'digital-services'],
])('“%s” names the family and leaves the iteration open', (cell, family) => {
  expect(frameworkAsPrinted(cell)).toEqual({ family, framework: null, confidence: 'FAMILY_ONLY' });
});

test.each(['', '  ', 'Cloud', 'Crown Hosting', 'RM6263', 'G-Cloud IIII', 'x'.repeat(100_000)])(
  '“%.20s” names no framework we know',
  (cell) => {
    expect(frameworkAsPrinted(cell)).toEqual({ family: null, framework: null, confidence: 'UNKNOWN' });
  },
);

test('a reference the series continued from another family is known only where a source states it', () => {
  expect(frameworkAsPrinted('RM1043').confidence).toBe('UNKNOWN');
  expect(frameworkAsPrinted('RM1043ii').confidence).toBe('UNKNOWN');
});

test('a name and a reference that contradict each other leave the iteration open', () => {
  expect(frameworkAsPrinted('RM1557.12 G-Cloud 11')).toEqual({
    family: 'g-cloud',
    framework: null,
    confidence: 'FAMILY_ONLY',
  });
  expect(frameworkAsPrinted('RM1557.12 Digital Services 2').confidence).toBe('UNKNOWN');
});
