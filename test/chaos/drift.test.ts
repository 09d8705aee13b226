import { expect, test } from 'vitest';
import { operateAtRandom } from '../support/random-operations.ts';
import { row } from '../support/row.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const COUNT = Number(process.env['TEST_OPERATIONS'] ?? 150);
const HOUR = 3_600_000;

test(
  `after each of ${COUNT} random operations every rollup and the total are exact`,
  { timeout: HOUR },
  async () => {
    const { found, builtAnew } = await operateAtRandom(seed, COUNT);
    expect({ seed, facts: found }).toEqual({ seed, facts: builtAnew });
    row({
      did: `${COUNT} imports, corrections, moves and decisions at random`,
      happened: 'every rollup and total exact after each, and the graph as if built anew',
      figure: '0 differ',
      asked: '0',
    });
  },
);
