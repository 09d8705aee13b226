import type { Finder, Hit } from '../domain/finder.ts';
import { normalised } from '../normalised.ts';

/** What of a dataset a text is, or has the words of; null for neither. */
function hitFor({ id, title }: { id: string; title: string }, reference: string): Hit | null {
  const found = { kind: 'DATASET', id, name: title, weight: 0 } as const;
  if (id === reference) return { ...found, matchedName: id, field: 'IDENTIFIER' };
  const text = ` ${normalised(`${title} ${id}`)}`;
  const words = normalised(reference).split(' ');
  return words.every((word) => text.includes(` ${word}`))
    ? { ...found, matchedName: title, field: 'TITLE' }
    : null;
}

/** Finds what is loaded by its title or slug. Datasets are few: all are read and looked through here. */
export const datasetsFinder: Finder = {
  kinds: ['DATASET'],
  async find(graph, { reference }) {
    const all = await graph.read('datasets', {});
    return { hits: all.map((one) => hitFor(one, reference)).filter((hit) => hit !== null), isAll: true };
  },
};
