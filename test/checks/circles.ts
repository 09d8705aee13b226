import type { Arrow } from './arrows.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether one can be reached from the other, by at least one arrow. */
function isReached(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return false;
}

/** A file by itself. */
export const asFile = (path: string): string => path;

/** The folder a file is in, so many levels below the root; a file that is not so deep stands for itself. */
export const asFolder =
  (levels: number) =>
  (path: string): string => {
    const parts = path.split('/');
    return parts.length > levels ? parts.slice(0, levels).join('/') : path;
  };

/** What leads back to itself by way of others, by name. */
export function circlesIn(arrows: readonly Arrow[], unitOf: (path: string) => string): string[] {
  const graph = new Map<string, Set<string>>();
  for (const arrow of arrows) {
    const [from, to] = [unitOf(arrow.from), unitOf(arrow.to)];
    if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return [...graph.keys()].filter((unit) => isReached(graph, unit, unit)).toSorted();
}
