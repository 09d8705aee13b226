import { expect, test } from 'vitest';
import { interpolations, sourceFiles } from './interpolation.ts';

test('no text is put into Cypher anywhere in the server', () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => interpolations(file))).toEqual([]);
});

test('sees Cypher with a hole in it and Cypher that is joined', () => {
  expect(new Set(interpolations('test/checks/interpolated-cypher.ts').map(({ line }) => line))).toEqual(
    new Set([2, 6]),
  );
});
