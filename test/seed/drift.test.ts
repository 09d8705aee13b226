import { test } from 'vitest';
import { operateAtRandom } from '../support/random-operations.ts';

test('after each of 12 random operations every rollup and the total are exact', { timeout: 60_000 }, () =>
  operateAtRandom(Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6)), 12),
);
