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

/** Files beside folders that are no part of what they stand beside, each with why. */
export const ALONE: ReadonlyMap<string, string> = new Map([
  ['src/main.ts', 'starts the server, and nothing sees it'],
]);

/** The folder a file is in, at most so many levels below the root: files beside folders are one with each other. */
export const asFolder =
  (levels: number, alone: { has(path: string): boolean } = ALONE) =>
  (path: string): string =>
    alone.has(path) ? path : path.split('/').slice(0, -1).slice(0, levels).join('/');

/** What leads back to itself by way of others, by name. */
export function circlesIn(arrows: readonly Arrow[], unitOf: (path: string) => string): string[] {
  const graph = new Map<string, Set<string>>();
  for (const arrow of arrows) {
    const [from, to] = [unitOf(arrow.from), unitOf(arrow.to)];
    if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return [...graph.keys()].filter((unit) => isReached(graph, unit, unit)).toSorted();
}
