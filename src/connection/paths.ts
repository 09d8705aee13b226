import { Heap } from './heap.ts';
import { A_STEP, type Between, type Distance, type Known, keyOf, type Spot, weightOf } from './known.ts';

/** A way from one spot to another that comes to none twice: its spots in order and the links between them. */
export type Path<Link extends Between> = Readonly<{
  weight: number;
  spots: readonly Link['subject'][];
  links: readonly Link[];
}>;
type Begun = { keys: readonly string[]; weight: number; least: number };

/** How many beginnings of paths are looked at: known links may make more than any answer waits for. */
const MOST_BEGUN = 20_000;

/** By the least that a path that begins so may weigh, the shorter one first, then by what it leads through. */
const byLeast = (one: Begun, other: Begun): number =>
  one.least - other.least ||
  one.keys.length - other.keys.length ||
  (one.keys.join('\n') < other.keys.join('\n') ? -1 : 1);

function pathOf<Link extends Between>({ keys, weight }: Begun, known: Known<Link>): Path<Link> {
  return {
    weight,
    spots: keys.map((key) => known.spot(key)),
    links: keys.slice(1).map((key, place) => known.linksOf(keys[place]!).get(key)!),
  };
}

/** Each step on from a beginning that may still end within the hops. */
function* goneOn<Link extends Between>(
  begun: Begun,
  { known, left, maxHops }: { known: Known<Link>; left: ReadonlyMap<string, Distance>; maxHops: number },
): Iterable<Begun> {
  const here = begun.keys.at(-1)!;
  const leaving = begun.weight + A_STEP + (begun.keys.length > 1 ? weightOf(known.spot(here)) : 0);
  for (const next of known.linksOf(here).keys()) {
    const rest = left.get(next);
    if (!rest || begun.keys.includes(next) || begun.keys.length + rest.hops > maxHops) continue;
    const through = rest.hops === 0 ? 0 : weightOf(known.spot(next));
    yield { keys: [...begun.keys, next], weight: leaving, least: leaving + through + rest.weight };
  }
}

/** The paths of least weight among known links, the least first; fewer than `most` when there are no more. */
export function bestPaths<Link extends Between>(
  known: Known<Link>,
  { from, to, maxHops, most }: { from: Spot; to: Spot; maxHops: number; most: number },
): Path<Link>[] {
  const [start, end] = [keyOf(from), keyOf(to)];
  const left = known.distancesFrom(end);
  const open = new Heap<Begun>(byLeast);
  if (left.has(start)) open.push({ keys: [start], weight: 0, least: 0 });
  const paths: Path<Link>[] = [];
  for (let looked = 0; looked < MOST_BEGUN && paths.length < most; looked += 1) {
    const begun = open.pop();
    if (!begun) break;
    if (begun.keys.at(-1) === end) paths.push(pathOf(begun, known));
    else for (const next of goneOn(begun, { known, left, maxHops })) open.push(next);
  }
  return paths;
}
