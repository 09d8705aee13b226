import { expect, test } from 'vitest';
import { operateAtRandom } from '../support/random-operations.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));

test(
  'after each of 12 random operations every rollup and the total are exact',
  { timeout: 60_000 },
  async () => {
    const { found, builtAnew } = await operateAtRandom(seed, 12);
    expect({ seed, facts: found }).toEqual({ seed, facts: builtAnew });
  },
);
