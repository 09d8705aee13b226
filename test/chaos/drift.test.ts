import { expect, test } from 'vitest';
import { operateAtRandom } from '../support/random-operations.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const HOUR = 3_600_000;

test(
  'after each of 150 random operations every rollup and the total are exact',
  { timeout: HOUR },
  async () => {
    console.warn(`TEST_SEED=${seed}`);
    const { found, builtAnew } = await operateAtRandom(seed, 150);
    expect({ seed, facts: found }).toEqual({ seed, facts: builtAnew });
  },
);
