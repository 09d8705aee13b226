import { A_STEP, type Between, type Distance, Known, keyOf, type Spot, weightOf } from './known.ts';
import { bestPaths, type Path } from './paths.ts';

export type Bounds = Readonly<{
  maxHops: number;
  /** How many paths are wanted. */
  most: number;
  /** What has more facts is not looked behind, and an end not from this many. */
  hub: number;
  endHub: number;
  /** How many spots are looked at in all, and at once. */
  looks: number;
  atOnce: number;
}>;

export type Searched<Link extends Between> = {
  paths: readonly Path<Link>[];
  isExhaustive: boolean;
  lookedAt: number;
  notLookedBehind: readonly Link['subject'][];
};

type Asked<Link extends Between> = Bounds & {
  from: Link['subject'];
  to: Link['subject'];
  /** All links of some spots. */
  linksOf: (spots: readonly Link['subject'][]) => Promise<readonly Link[]>;
};

/** A spot whose links were not read, with the least weight of a path through it to its end. */
type Edge = { key: string; weight: number; hops: number; isHub: boolean };
const least = (edges: readonly Edge[], of: 'weight' | 'hops'): number =>
  edges.reduce((smallest, edge) => Math.min(smallest, edge[of]), Infinity);

class Search<Link extends Between> {
  readonly #asked: Asked<Link>;
  readonly #known: Known<Link>;

  constructor(asked: Asked<Link>) {
    this.#asked = asked;
    this.#known = new Known([asked.from, asked.to]);
  }

  async run(): Promise<Searched<Link>> {
    const { from, to, looks, endHub } = this.#asked;
    await this.#look([from, to].filter(({ degree }) => degree <= endHub));
    for (;;) {
      const paths = bestPaths(this.#known, this.#asked);
      const { next, atLeast } = this.#next();
      const worst = paths.length < this.#asked.most ? Infinity : paths.at(-1)!.weight;
      const isExhaustive = next.length === 0 || worst <= atLeast;
      if (isExhaustive || this.#known.read.size >= looks) return this.#searched(paths, isExhaustive);
      await this.#look(next);
    }
  }

  async #look(spots: readonly Link['subject'][]): Promise<void> {
    this.#known.add(spots, spots.length > 0 ? await this.#asked.linksOf(spots) : []);
  }

  #isHub(spot: Spot): boolean {
    const { from, to, hub, endHub } = this.#asked;
    return spot.degree > ([from, to].some((end) => keyOf(end) === keyOf(spot)) ? endHub : hub);
  }

  /** Spots at the edge of what is known from one end. */
  #edges(distances: ReadonlyMap<string, Distance>): Edge[] {
    return [...distances].flatMap(([key, { weight, hops }]) => {
      if (this.#known.read.has(key)) return [];
      const spot = this.#known.spot(key);
      return [{ key, weight: weight + (hops === 0 ? 0 : weightOf(spot)), hops, isHub: this.#isHub(spot) }];
    });
  }

  /**
   * What to look at next, and what any path weighs at least that is not wholly known. Such a path leaves what is known
   * from either end by spots whose links were not read, at most one of them a hub.
   */
  #next(): { next: Link['subject'][]; atLeast: number } {
    const { from, to, maxHops, atOnce } = this.#asked;
    const [ahead, back] = [from, to].map((end) => this.#edges(this.#known.distancesFrom(keyOf(end))));
    const within = (edges: readonly Edge[], others: readonly Edge[]): Edge[] => {
      const hops = least(others, 'hops');
      return edges.filter((edge) => edge.hops + 1 + hops <= maxHops);
    };
    const [sideA, sideB] = [within(ahead!, back!), within(back!, ahead!)];
    const [openA, openB] = [sideA, sideB].map((edges) => edges.filter(({ isHub }) => !isHub));
    const pairs = [
      least(openA!, 'weight') + least(sideB, 'weight'),
      least(sideA, 'weight') + least(openB!, 'weight'),
    ];
    const atLeast = Math.min(...pairs) + A_STEP;
    if (atLeast === Infinity) return { next: [], atLeast };
    const side = least(openA!, 'weight') <= least(openB!, 'weight') ? openA! : openB!;
    const next = side.toSorted((one, other) => one.weight - other.weight || (one.key < other.key ? -1 : 1));
    return { next: next.slice(0, atOnce).map(({ key }) => this.#known.spot(key)), atLeast };
  }

  #searched(paths: readonly Path<Link>[], isExhaustive: boolean): Searched<Link> {
    const { read, spots } = this.#known;
    const hubs = [...spots].flatMap(([key, spot]) => (!read.has(key) && this.#isHub(spot) ? [spot] : []));
    return { paths, isExhaustive, lookedAt: read.size, notLookedBehind: hubs };
  }
}

/**
 * The paths of least weight between two spots, from both ends inwards, what weighs least first. Whatever has very many
 * facts is come to and not looked behind: a path leads through it where both its sides were found.
 */
export const searched = <Link extends Between>(asked: Asked<Link>): Promise<Searched<Link>> =>
  new Search(asked).run();
