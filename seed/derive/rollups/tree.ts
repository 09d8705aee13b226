import type { RowOf } from '../../../src/graph/catalogue.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { isSmallOrMedium } from '../../../src/sizes.ts';
import { differenceOf, type Difference, type Stored } from './difference.ts';
import type { Pair } from './pairs.ts';

/** What a supplier billed all bodies below one, by size, with the breakdown by body. */
export type TreeRow = Omit<RowOf<'tree-stored'>, 'rollup'>;

const named = (prefix: string, size: string): string[] =>
  isSmallOrMedium(size) && size !== 'SME' ? [`${prefix}${size}`, `${prefix}SME`] : [`${prefix}${size}`];

/**
 * The keys under which a sum stands by size: as reported, of ALL sizes, by the latest (LATEST_…) and by the best known
 * (BEST_…); MICRO, SMALL and MEDIUM stand under SME as well.
 */
const sizeKeysOf = ({ sizeReported, sizeLatest, sizeBestKnown }: Pair): string[] => [
  'ALL',
  ...named('', sizeReported),
  ...named('LATEST_', sizeLatest),
  ...named('BEST_', sizeBestKnown),
];

type Sum = Pick<Pair, 'netE4' | 'lines' | 'firstPeriod' | 'lastPeriod'> & {
  bodyId: string;
  categories: Set<string>;
};

/** What pairs add up to under one supplier and size, body by body. */
type Sums = { supplierId: string; size: string; byBody: Map<string, Sum> };

/** Adds pairs up by supplier, size and body, however many portions they come in. */
export class BySize {
  readonly #all = new Map<string, Sums>();

  add(pairs: readonly Pair[]): void {
    for (const pair of pairs) for (const size of sizeKeysOf(pair)) this.#add(pair, size);
  }

  #add(pair: Pair, size: string): void {
    const { supplierId, buyerId: bodyId, netE4, lines, firstPeriod, lastPeriod, lotCategory } = pair;
    const key = `${size} ${supplierId}`;
    const { byBody } = this.#all.get(key) ?? this.#begin(key, { supplierId, size, byBody: new Map() });
    const sum = byBody.get(bodyId);
    if (sum) {
      sum.netE4 += netE4;
      sum.lines += lines;
      if (firstPeriod < sum.firstPeriod) sum.firstPeriod = firstPeriod;
      if (lastPeriod > sum.lastPeriod) sum.lastPeriod = lastPeriod;
      if (lotCategory !== null) sum.categories.add(lotCategory);
    } else {
      const categories = new Set(lotCategory === null ? [] : [lotCategory]);
      byBody.set(bodyId, { bodyId, netE4, lines, firstPeriod, lastPeriod, categories });
    }
  }

  #begin(key: string, sums: Sums): Sums {
    this.#all.set(key, sums);
    return sums;
  }

  get bodyIds(): string[] {
    return [...new Set([...this.#all.values()].flatMap(({ byBody }) => [...byBody.keys()]))];
  }

  /** Each sum under every body above, once however many ways lead there. */
  rows(above: ReadonlyMap<string, readonly string[]>): TreeRow[] {
    return [...this.#all.values()].flatMap(({ supplierId, size, byBody }) => {
      const byRoot = new Map<string, Sum[]>();
      for (const sum of byBody.values())
        for (const root of above.get(sum.bodyId) ?? []) {
          const below = byRoot.get(root);
          if (below) below.push(sum);
          else byRoot.set(root, [sum]);
        }
      return [...byRoot].map(([rootId, sums]) => rowOf({ supplierId, rootId, size }, sums));
    });
  }
}

const largestFirst = (a: Sum, b: Sum): number =>
  a.netE4 === b.netE4 ? (a.bodyId < b.bodyId ? -1 : 1) : a.netE4 > b.netE4 ? -1 : 1;

function rowOf(key: Pick<TreeRow, 'supplierId' | 'rootId' | 'size'>, unordered: readonly Sum[]): TreeRow {
  const sums = unordered.toSorted(largestFirst);
  return {
    ...key,
    netE4: sums.reduce((total, { netE4 }) => total + netE4, 0n),
    lines: sums.reduce((total, { lines }) => total + lines, 0n),
    firstPeriod: sums.map(({ firstPeriod }) => firstPeriod).toSorted()[0]!,
    lastPeriod: sums
      .map(({ lastPeriod }) => lastPeriod)
      .toSorted()
      .at(-1)!,
    bodies: BigInt(sums.length),
    bodyIds: sums.map(({ bodyId }) => bodyId),
    bodyNetE4: sums.map(({ netE4 }) => netE4),
    bodyLines: sums.map(({ lines }) => lines),
    bodyLotCategories: sums.map(({ categories }) => [...categories].toSorted().join(';')),
  };
}

const keyOf = ({ supplierId, rootId, size }: TreeRow): string => `${supplierId} ${rootId} ${size}`;
const sumOf = ({ netE4, lines, firstPeriod, lastPeriod, ...byBody }: TreeRow): string => {
  const { bodyIds, bodyNetE4, bodyLines, bodyLotCategories } = byBody;
  const whole = [netE4, lines, firstPeriod, lastPeriod];
  return [...whole, ...bodyIds, ...bodyNetE4, ...bodyLines, ...bodyLotCategories].join(' ');
};

/** What has to be done for SUPPLIED_TREE of some suppliers to be stored as their pairs have it. */
export async function treeDifference(
  graph: Graph,
  supplierIds: readonly string[],
  counted: readonly TreeRow[],
): Promise<Difference<TreeRow>> {
  const stored: Stored<TreeRow>[] = await graph.read('tree-stored', { supplierIds });
  return differenceOf<TreeRow>(stored, counted, { keyOf, sumOf });
}
