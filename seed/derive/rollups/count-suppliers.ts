import type { Graph } from '../../../src/graph/graph.ts';
import type { Progress } from '../../progress.ts';
import { LINES_A_TRANSACTION, portions } from '../../values/portions.ts';
import { addedUpDifference } from './added-up.ts';
import { AllYears } from './all-years.ts';
import { InAll, throughInAll } from './in-all.ts';
import { writeLineSizes } from './line-sizes.ts';
import { markAbove } from './mark.ts';
import { ALL_YEARS, type Pair, pairsOf, type Years } from './pairs.ts';
import { BySize, treeDifference } from './tree.ts';
import { writeRollups } from './write.ts';

/** A supplier that is marked, with its lines by financial year. */
type Uncounted = { supplierId: string; lines: number; years: { year: string; lines: number }[] };

const sumOf = (parts: readonly { lines: number }[]): number =>
  parts.reduce((sum, { lines }) => sum + lines, 0);

async function uncounted(graph: Graph): Promise<Uncounted[]> {
  const rows = await graph.read('suppliers-uncounted', {});
  return [...Map.groupBy(rows, ({ supplierId }) => supplierId)].map(([supplierId, years]) => ({
    supplierId,
    lines: sumOf(years),
    years: years.flatMap(({ year, lines }) => (year === null ? [] : [{ year, lines }])),
  }));
}

/** The years of one supplier in portions; several suppliers are few lines together. */
const yearsOf = ([only, ...more]: readonly Uncounted[]): Years[] =>
  !only || more.length > 0 || only.lines <= LINES_A_TRANSACTION
    ? [ALL_YEARS]
    : portions(only.years, LINES_A_TRANSACTION, ({ lines }) => lines).map((years, index, all) => ({
        firstYear: index === 0 ? ALL_YEARS.firstYear : years[0]!.year,
        // Up to the next portion: of a year without lines rollups may still be stored.
        lastYear: all[index + 1] ? years.at(-1)!.year : ALL_YEARS.lastYear,
      }));

/** Bodies above bodies, looked up once in a pass. */
class Hierarchy {
  readonly #graph: Graph;
  readonly above = new Map<string, readonly string[]>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async know(bodyIds: readonly string[]): Promise<void> {
    const ids = bodyIds.filter((id) => !this.above.has(id));
    if (ids.length === 0) return;
    for (const { id, rootIds } of await this.#graph.read('bodies-above', { ids }))
      this.above.set(id, rootIds);
  }
}

const supplierOf = ({ supplierId }: { supplierId: string }) => ({ supplierId });

/** What a pass counts in, and the publication that it counts for. */
type Pass = { graph: Graph; next: bigint; hierarchy: Hierarchy };

async function count({ graph, next, hierarchy }: Pass, suppliers: readonly Uncounted[]): Promise<void> {
  const supplierIds = suppliers.map(({ supplierId }) => supplierId);
  await writeLineSizes(graph, supplierIds);
  const inAll = new InAll(({ buyerId, supplierId }: Pair) => [{ supplierId, buyerId }]);
  const bySize = new BySize();
  const billed = new AllYears(supplierOf);
  const through = new AllYears(supplierOf, true);
  for (const years of yearsOf(suppliers)) {
    const { counted, difference } = await pairsOf(graph, supplierIds, years);
    inAll.add(counted);
    bySize.add(counted);
    billed.add(counted);
    through.add(counted);
    await markAbove(graph, [...difference.ended, ...difference.created]);
    await writeRollups({ graph, next, into: 'pairs-create' }, difference);
  }
  const pairs = inAll.difference(await graph.read('supplied-in-all-stored', { ids: supplierIds }));
  await writeRollups({ graph, next, into: 'supplied-in-all-create' }, pairs);
  const own = addedUpDifference(await graph.read('billed-stored', { ids: supplierIds }), billed.rows);
  await writeRollups({ graph, next, into: 'billed-create' }, own);
  const stored = await graph.read('sold-through-stored', { ids: supplierIds });
  await writeRollups({ graph, next, into: 'sold-through-create' }, addedUpDifference(stored, through.rows));
  const soldInAll = throughInAll(through.rows, supplierOf);
  const sold = soldInAll.difference(await graph.read('sold-in-all-stored', { ids: supplierIds }));
  await writeRollups({ graph, next, into: 'sold-in-all-create' }, sold);
  await hierarchy.know(bySize.bodyIds);
  const tree = await treeDifference(graph, supplierIds, bySize.rows(hierarchy.above));
  await writeRollups({ graph, next, into: 'tree-create' }, tree);
  await graph.write.transaction(async (tx) => {
    await tx.run('size-assertions-write', { supplierIds });
    await tx.run('supplier-roles-write', { supplierIds });
    await tx.run('rollups-counted', { kind: 'SUPPLIER', of: supplierIds });
  });
}

/**
 * Lets sizes, rollups and roles of all suppliers that are marked follow their lines: what their lines add up to is
 * counted anew, and what is stored otherwise is written. Each transaction is bounded whatever a supplier holds, and
 * a pass cut short is finished by the next one, for the marks are in the graph.
 */
export async function countSuppliers(graph: Graph, next: bigint, progress: Progress): Promise<void> {
  const suppliers = await uncounted(graph);
  const pass = { graph, next, hierarchy: new Hierarchy(graph) };
  progress.begin('counting suppliers', sumOf(suppliers));
  for (const part of portions(suppliers, LINES_A_TRANSACTION, ({ lines }) => lines)) {
    await count(pass, part);
    progress.advance(sumOf(part));
  }
  progress.end();
}
