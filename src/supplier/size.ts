import { isSmallOrMedium } from '../sizes.ts';
import type { SizeAssertionNode } from './node.ts';

/** Whether the latest month with a stated size says small or medium; null when nothing was stated or two contradict. */
export function isSme(all: readonly SizeAssertionNode[]): boolean | null {
  const named = all.filter(({ method }) => method === 'STATED');
  const sizes = named.length > 0 ? named : all;
  const latest = sizes
    .map(({ lastPeriod }) => lastPeriod)
    .toSorted()
    .at(-1);
  const stated = new Set(
    sizes.filter(({ lastPeriod }) => lastPeriod === latest).map(({ size }) => isSmallOrMedium(size)),
  );
  return stated.size === 1 ? [...stated][0]! : null;
}
