import type { SupplierSize } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { isSmallOrMedium } from '../sizes.ts';
import { latest } from '../trade/node.ts';

type Stated = Pick<RowOf<'supplier-sizes'>, 'size' | 'method' | 'lastPeriod'>;

/** What was stated of the latest month that has a size: what names the supplier, where anything does. */
function latestOf(all: readonly Stated[]): readonly Stated[] {
  const named = all.filter(({ method }) => method === 'STATED');
  const sizes = named.length > 0 ? named : all;
  const last = latest(sizes);
  return sizes.filter(({ lastPeriod }) => lastPeriod === last);
}

/** The sizes that were stated last, each once; several where they contradict one another. */
export const latestSizes = (all: readonly Stated[]): SupplierSize[] => [
  ...new Set(latestOf(all).map(({ size }) => size)),
];

/** Whether the latest month with a stated size says small or medium; null when nothing was stated or two contradict. */
export function isSme(all: readonly Stated[]): boolean | null {
  const stated = new Set(latestOf(all).map(({ size }) => isSmallOrMedium(size)));
  return stated.size === 1 ? [...stated][0]! : null;
}
