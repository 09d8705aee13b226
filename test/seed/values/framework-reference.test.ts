import { expect, test } from 'vitest';
import { frameworkReferences } from '../../../seed/values/framework-reference.ts';

test.each([
  ['RM1557', 'RM1557'],
  ['RM557', 'RM557'],
  ['rm 1557.11', 'RM1557.11'],
  ['RM-1557.7', 'RM1557.7'],
  ['RM1557xi', 'RM1557.11'],
  ['RM1557.VII', 'RM1557.7'],
  ['RM1557xxviii', 'RM1557.28'],
  ['RM1557.0', 'RM1557'],
  ['RM1557iiii', 'RM1557'],
  ['RM1557.123', 'RM1557'],
  ['(RM1557)', 'RM1557'],
  ['RM1557 Lot 2', 'RM1557'],
])('%s names %s', (text, reference) => {
  expect(frameworkReferences(text)).toEqual([reference]);
});

test.each(['', 'RM12', 'RM12345', 'ARM1557', 'RM1557a', 'RM1557via', 'RM  1557', '1557.11'])(
  '“%s” names no agreement',
  (text) => {
    expect(frameworkReferences(text)).toEqual([]);
  },
);

test('each agreement of a text is named once, in order', () => {
  expect(frameworkReferences('RM6187 or RM3830, called RM1557.11, RM 1557xi and rm6187')).toEqual([
    'RM1557.11',
    'RM3830',
    'RM6187',
  ]);
});
