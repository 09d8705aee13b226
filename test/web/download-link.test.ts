import { expect, test } from 'vitest';
import { downloadLink } from '../../src/web/download-link.ts';

test('names each variable as a parameter, the items of a list between commas', () => {
  const variables = { parent: 'justice & co', minBodies: 2, includeParent: true, lots: ['a', 'b'] };
  expect(downloadLink('smes-across-bodies', 'csv', variables)).toBe(
    '/q/smes-across-bodies.csv?parent=justice+%26+co&minBodies=2&includeParent=true&lots=a%2Cb',
  );
});

test('leaves out what is null, so that the default of the question holds', () => {
  expect(downloadLink('buyer-ranking', 'ndjson', { family: null })).toBe('/q/buyer-ranking.ndjson');
});

test('leaves out paging: a file holds the whole result', () => {
  expect(downloadLink('buyer-ranking', 'json', { first: 5, after: 'c', top: 3 })).toBe(
    '/q/buyer-ranking.json?top=3',
  );
});
