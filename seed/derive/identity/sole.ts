/** By key the one value it stands beside; a key that stands beside several has none. */
export function soleOf(pairs: Iterable<readonly [key: string, value: string]>): Map<string, string> {
  const values = new Map<string, Set<string>>();
  for (const [key, value] of pairs) values.set(key, (values.get(key) ?? new Set()).add(value));
  return new Map([...values].flatMap(([key, all]) => (all.size === 1 ? [[key, [...all][0]!] as const] : [])));
}
