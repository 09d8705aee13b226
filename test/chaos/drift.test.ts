import { test } from 'vitest';
import { operateAtRandom } from '../support/random-operations.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));

test(
  'after each of 150 random operations every rollup and the total are exact',
  { timeout: 3_600_000 },
  async () => {
    console.warn(`TEST_SEED=${seed}`);
    await operateAtRandom(seed, 150);
  },
);
