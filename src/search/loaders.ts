import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nearText } from './full-text.ts';
import { nearestBodies } from './reads.ts';

const searchFor = (key: string): { key: string; text: string }[] => {
  const text = nearText(key);
  return text ? [{ key, text }] : [];
};

/** What a request finds by words. */
export const searchLoaders = (graph: GraphReader) => ({
  /** The registered body whose name comes nearest to a name. */
  nearest: oneByKey(
    (names) => nearestBodies(graph, names.flatMap(searchFor)),
    ({ key }) => key,
  ),
});

export type SearchLoaders = ReturnType<typeof searchLoaders>;
