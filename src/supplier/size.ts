import { isSmallOrMedium, type SizeAssertionNode } from './node.ts';

/** Whether the latest month with a stated size says small or medium; null when nothing was stated or two contradict. */
export function isSme(sizes: readonly SizeAssertionNode[]): boolean | null {
  const latest = sizes
    .map(({ lastPeriod }) => lastPeriod)
    .toSorted()
    .at(-1);
  const stated = new Set(
    sizes.filter(({ lastPeriod }) => lastPeriod === latest).map(({ size }) => isSmallOrMedium(size)),
  );
  return stated.size === 1 ? [...stated][0]! : null;
}
