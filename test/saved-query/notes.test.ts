import { expect, test } from 'vitest';
import { notesOf } from '../../src/saved-query/about.ts';

test('each value of a note has its name, in a list as well', () => {
  const datasets = [
    { dataset: 'g-cloud-sales', asAt: '2013-12-13', lines: 3, isSample: false },
    { dataset: 'sample-sales', asAt: null, lines: 1, isSample: true },
  ];
  const sizesBy = [{ by: 'AS_REPORTED', lines: 4, of: { least: '1', most: '2' } }];
  const about = {
    question: 'q',
    basis: { vat: 'UNKNOWN', knownAt: null, datasets, sizesBy },
    warnings: ['Look.'],
  };
  expect([...notesOf(about)]).toEqual([
    'question: q',
    'basis.vat: UNKNOWN',
    'basis.datasets: dataset: g-cloud-sales, asAt: 2013-12-13, lines: 3, isSample: false',
    'basis.datasets: dataset: sample-sales, asAt: not known, lines: 1, isSample: true',
    'basis.sizesBy: by: AS_REPORTED, lines: 4, of: least: 1, most: 2',
    'warnings: Look.',
  ]);
});
