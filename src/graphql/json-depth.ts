/** How deep lists and objects are nested in a JSON value; a plain value is 0. Iterative: callers are strangers. */
export function jsonDepthOf(value: unknown): number {
  let deepest = 0;
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [inner, depth] = next;
    deepest = Math.max(deepest, depth);
    if (typeof inner !== 'object' || inner === null) continue;
    for (const child of Object.values(inner)) open.push([child, depth + 1]);
  }
  return deepest;
}
