import { expect, test } from 'vitest';
import { loadedLine } from '../../bin/commands/loaded-line.ts';

const version = (dataset: string, asAt: string) => ({ id: `${dataset}@${asAt}`, dataset, asAt });

test('names few versions one by one and many by their first and last day and their number', () => {
  const days = Array.from({ length: 300 }, (_, day) =>
    version('contracts-ocds', `2025-01-${10 + (day % 20)}.ab`),
  );
  expect(loadedLine([version('cpv', 'undated'), version('g-cloud-sales', '2013-12-13'), ...days])).toBe(
    'cpv@undated, g-cloud-sales@2013-12-13, contracts-ocds: 300 versions of 2025-01-10 to 2025-01-29',
  );
  expect(loadedLine([])).toBe('nothing yet');
});
