import type { Label } from '../../src/graph/model.ts';
import { FactSet } from './facts.ts';

/**
 * For sources whose files are each of one document: what a document states takes the place of all it stated before, and
 * what others state stays.
 */
export const besideOthers =
  (label: Label) =>
  (stored: FactSet, stated: FactSet): { stored: FactSet; stated: FactSet } => {
    const documents = new Set([...stated.nodes.values()].map(({ values }) => values['document']));
    const kept = new FactSet();
    for (const node of stored.nodes.values())
      if (node.label !== label || !documents.has(node.values['document'])) kept.add(node);
    for (const link of stored.links.values()) if (kept.startOf(link)) kept.add(link);
    return { stored: kept, stated };
  };
