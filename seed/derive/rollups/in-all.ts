import type { RowOf } from '../../../src/graph/catalogue.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { differenceOf, type Difference } from './difference.ts';
import type { Pair } from './pairs.ts';

/** All that a supplier billed a buyer. */
type InAll = Omit<RowOf<'supplied-in-all-stored'>, 'rollup'>;

const keyOf = ({ supplierId, buyerId }: Pick<InAll, 'supplierId' | 'buyerId'>): string =>
  JSON.stringify([supplierId, buyerId]);
const sumOf = ({ netE4, lines, firstPeriod, lastPeriod }: InAll): string =>
  `${netE4} ${lines} ${firstPeriod} ${lastPeriod}`;

const first = (a: string, b: string): string => (a < b ? a : b);
const last = (a: string, b: string): string => (a > b ? a : b);

/** Adds rollups of years, lots and so on up over everything, however many portions they come in. */
export class PairsInAll {
  readonly #sums = new Map<string, InAll>();

  add(pairs: readonly Pair[]): void {
    for (const { supplierId, buyerId, netE4, lines, firstPeriod, lastPeriod } of pairs) {
      const key = keyOf({ supplierId, buyerId });
      const sum = this.#sums.get(key);
      this.#sums.set(key, {
        supplierId,
        buyerId,
        netE4: netE4 + (sum?.netE4 ?? 0n),
        lines: lines + (sum?.lines ?? 0n),
        firstPeriod: first(firstPeriod, sum?.firstPeriod ?? firstPeriod),
        lastPeriod: last(lastPeriod, sum?.lastPeriod ?? lastPeriod),
      });
    }
  }

  /** What has to be done for SUPPLIED_IN_ALL of some suppliers, all of whose pairs were added, to be stored so. */
  async difference(graph: Graph, supplierIds: readonly string[]): Promise<Difference<InAll>> {
    const stored = await graph.read('supplied-in-all-stored', { ids: supplierIds });
    return differenceOf<InAll>(stored, [...this.#sums.values()], { keyOf, sumOf });
  }
}
