import type { Graph } from '../../../src/graph/graph.ts';
import type { RowOf } from '../../../src/graph/catalogue.ts';
import { differenceOf, FactSet, isEmpty } from '../../store/facts.ts';
import { writeDifference } from '../../store/fact-store.ts';

function factsOf(rows: readonly RowOf<'award-sizes-stored'>[]): FactSet {
  const facts = new FactSet();
  for (const { id, supplierId, versionId, size, method, awards, ...when } of rows) {
    const definition = 'AS_STATED_BY_SOURCE';
    const stated = { size, versionId, definition, method, statedIn: 'AWARDS', lines: awards, ...when };
    facts.node('SizeAssertion', { id, ...stated });
    if (supplierId !== null) facts.link('SIZED', [supplierId, id]);
    facts.link('DERIVED_FROM', [['SizeAssertion', id], versionId]);
  }
  return facts;
}

/** Brings what awards state of their suppliers' sizes in line with them, beside what lines state. */
export async function deriveSizes(graph: Graph): Promise<void> {
  const stored = factsOf(await graph.read('award-sizes-stored', {}));
  const difference = differenceOf(stored, factsOf(await graph.read('award-sizes', {})));
  if (!isEmpty(difference)) await graph.write.transaction((tx) => writeDifference(tx, difference));
}
