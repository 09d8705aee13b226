import type { SizeAssertionNode } from './node.ts';

const SMALL_OR_MEDIUM = new Set(['SME', 'MICRO', 'SMALL', 'MEDIUM']);

/** Whether the latest month with a stated size says small or medium; null when nothing was stated or two contradict. */
export function isSme(sizes: readonly SizeAssertionNode[]): boolean | null {
  const latest = sizes
    .map(({ lastPeriod }) => lastPeriod)
    .toSorted()
    .at(-1);
  const stated = new Set(
    sizes.filter(({ lastPeriod }) => lastPeriod === latest).map(({ size }) => SMALL_OR_MEDIUM.has(size)),
  );
  return stated.size === 1 ? [...stated][0]! : null;
}
