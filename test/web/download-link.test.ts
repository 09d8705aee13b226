import { expect, test } from 'vitest';
import { downloadLink } from '../../src/web/download-link.ts';

test('names each variable as a parameter, text as it is and the rest as JSON', () => {
  const variables = {
    parent: 'ministry of justice & co',
    minBodies: 2,
    includeParent: true,
    lots: ['a', 'b'],
  };
  expect(downloadLink('smes-across-bodies', 'csv', variables)).toBe(
    '/q/smes-across-bodies.csv?parent=ministry+of+justice+%26+co&minBodies=2&includeParent=true&lots=%5B%22a%22%2C%22b%22%5D',
  );
});

test('leaves out what is null, so that the default of the question holds', () => {
  expect(downloadLink('buyer-ranking', 'ndjson', { family: null })).toBe('/q/buyer-ranking.ndjson');
});
