import { invariant } from '../errors.ts';
import { Heap } from './heap.ts';

/** Something that links lead to, with how many facts hang on it. */
export type Spot = Readonly<{ kind: string; id: string; degree: number }>;
/** A link between two spots, walked either way. */
export type Between = Readonly<{ subject: Spot; object: Spot }>;

/** A step, and a doubling of what hangs on a spot, in weight; weights are whole numbers, so that sums do not drift. */
export const A_STEP = 10_000;

/** What leading through a spot adds to the weight of a path. */
export const weightOf = ({ degree }: Spot): number => Math.round(A_STEP * Math.log2(1 + degree));

/** A body and a supplier are one kind: who buys and sells is one spot. */
export const keyOf = ({ kind, id }: Spot): string => `${kind === 'SUPPLIER' ? 'ORGANISATION' : kind} ${id}`;

/** How far a spot is from an end: the least weight of what lies between them, steps included, and the fewest steps. */
export type Distance = Readonly<{ weight: number; hops: number }>;

/** What was read so far: spots, the links between them, and of which spots all links were read. */
export class Known<Link extends Between> {
  readonly spots = new Map<string, Link['subject']>();
  readonly read = new Set<string>();
  readonly #links = new Map<string, Map<string, Link>>();
  readonly #distances = new Map<string, ReadonlyMap<string, Distance>>();

  constructor(ends: readonly Link['subject'][]) {
    for (const end of ends) this.spots.set(keyOf(end), end);
  }

  /** Takes in all links of some spots. Of several links between two spots the first given stays. */
  add(read: readonly Spot[], links: readonly Link[]): void {
    this.#distances.clear();
    for (const spot of read) this.read.add(keyOf(spot));
    for (const link of links) {
      const [one, other] = [keyOf(link.subject), keyOf(link.object)];
      if (one === other) continue;
      this.#put(one, other, link);
      this.#put(other, one, link);
      for (const spot of [link.subject, link.object])
        if (!this.spots.has(keyOf(spot))) this.spots.set(keyOf(spot), spot);
    }
  }

  #put(from: string, to: string, link: Link): void {
    const links = this.#links.get(from) ?? new Map<string, Link>();
    if (!links.has(to)) links.set(to, link);
    this.#links.set(from, links);
  }

  spot(key: string): Link['subject'] {
    const spot = this.spots.get(key);
    invariant(spot, 'a link leads to a known spot');
    return spot;
  }

  /** The spots that a spot is known to be linked with, each with the link. */
  linksOf(key: string): ReadonlyMap<string, Link> {
    return this.#links.get(key) ?? new Map();
  }

  /** Distances of all spots that known links lead to from an end; worked out once until more is read. */
  distancesFrom(end: string): ReadonlyMap<string, Distance> {
    const distances = this.#distances.get(end) ?? this.#walkedFrom(end);
    this.#distances.set(end, distances);
    return distances;
  }

  #walkedFrom(end: string): ReadonlyMap<string, Distance> {
    const hops = this.#hopsFrom(end);
    const found = new Map<string, Distance>();
    const open = new Heap<{ key: string; weight: number }>((one, other) => one.weight - other.weight);
    open.push({ key: end, weight: 0 });
    for (let next = open.pop(); next; next = open.pop()) {
      const { key, weight } = next;
      if (found.has(key)) continue;
      found.set(key, { weight, hops: hops.get(key)! });
      const leaving = weight + A_STEP + (key === end ? 0 : weightOf(this.spot(key)));
      for (const other of this.linksOf(key).keys())
        if (!found.has(other)) open.push({ key: other, weight: leaving });
    }
    return found;
  }

  #hopsFrom(end: string): Map<string, number> {
    const hops = new Map([[end, 0]]);
    // A Map goes on with what is put in while it is walked, in that order.
    for (const [key, so] of hops)
      for (const other of this.linksOf(key).keys()) if (!hops.has(other)) hops.set(other, so + 1);
    return hops;
  }
}
