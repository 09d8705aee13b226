import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Heap } from '../../src/connection/heap.ts';
import { A_STEP, keyOf, type Spot } from '../../src/connection/known.ts';
import { type Bounds, searched } from '../../src/connection/search.ts';

type Link = { subject: Spot; object: Spot };
type Drawn = { spots: readonly Spot[]; links: readonly Link[]; maxHops: number };

/** What the API says: one for a step, and the binary logarithm of one more than the facts of what lies between. */
const weigh = (path: readonly Spot[]): number =>
  (path.length - 1) * A_STEP +
  path.slice(1, -1).reduce((sum, { degree }) => sum + Math.round(10_000 * Math.log2(1 + degree)), 0);

/** Every way from the first spot to the last that comes to none twice, found by trying all. */
function everyWay({ spots, links, maxHops }: Drawn): Spot[][] {
  const end = spots.at(-1)!;
  const onFrom = (path: readonly Spot[]): Spot[][] => {
    const here = path.at(-1)!;
    if (here === end) return [[...path]];
    if (path.length > maxHops) return [];
    const next = links.flatMap(({ subject, object }) =>
      subject === here ? [object] : object === here ? [subject] : [],
    );
    return [...new Set(next)]
      .filter((spot) => !path.includes(spot))
      .flatMap((spot) => onFrom([...path, spot]));
  };
  return onFrom([spots[0]!]);
}

const drawn = fc
  .record({
    degrees: fc.array(fc.constantFrom(0, 1, 3, 7, 50, 900), { minLength: 2, maxLength: 9 }),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 18 }),
    maxHops: fc.integer({ min: 1, max: 6 }),
    atOnce: fc.constantFrom(1, 2, 25),
  })
  .map(({ degrees, pairs, maxHops, atOnce }) => {
    const spots = degrees.map((degree, place) => ({ kind: 'LOT', id: `${place}`, degree }));
    const links = pairs
      .filter(([one, other]) => one !== other && Math.max(one, other) < spots.length)
      .map(([one, other]) => ({ subject: spots[one]!, object: spots[other]! }));
    return { spots, links, maxHops, atOnce };
  });

const find = ({ spots, links, maxHops }: Drawn, bounds: Partial<Bounds> = {}) =>
  searched<Link>({
    ...{ from: spots[0]!, to: spots.at(-1)!, maxHops },
    ...{ most: 3, hub: Infinity, endHub: Infinity, looks: Infinity, atOnce: 1, ...bounds },
    linksOf: async (some) => {
      const keys = new Set(some.map(keyOf));
      return links.filter(({ subject, object }) => keys.has(keyOf(subject)) || keys.has(keyOf(object)));
    },
  });

const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((one, other) => one - other);

test('the three paths found weigh what the three lightest of all ways weigh', () =>
  fc.assert(
    fc.asyncProperty(drawn, async ({ atOnce, ...graph }) => {
      const { paths, isExhaustive } = await find(graph, { atOnce });
      expect(isExhaustive).toBe(true);
      expect(paths.map(({ weight }) => weight)).toEqual(ascending(everyWay(graph).map(weigh)).slice(0, 3));
      for (const { spots, links, weight } of paths) {
        expect(weight).toBe(weigh(spots));
        expect(new Set(spots).size).toBe(spots.length);
        expect(spots.length - 1).toBeLessThanOrEqual(graph.maxHops);
        for (const [place, link] of links.entries())
          expect(new Set([link.subject, link.object])).toEqual(new Set(spots.slice(place, place + 2)));
      }
    }),
    { numRuns: 400 },
  ));

test('with hubs no path is lost that leads through one of them at most, and those not looked behind are told', () =>
  fc.assert(
    fc.asyncProperty(drawn, async ({ atOnce, ...graph }) => {
      const hub = 40;
      const { paths, notLookedBehind } = await find(graph, { atOnce, hub });
      const hubsOn = (path: readonly Spot[]): number =>
        path.slice(1, -1).filter(({ degree }) => degree > hub).length;
      const ways = everyWay(graph);
      const surely = ascending(ways.filter((way) => hubsOn(way) <= 1).map(weigh)).slice(0, 3);
      const all = ascending(ways.map(weigh));
      for (const [place, weight] of surely.entries())
        expect(paths[place]!.weight).toBeLessThanOrEqual(weight);
      for (const [place, { weight }] of paths.entries()) expect(weight).toBeGreaterThanOrEqual(all[place]!);
      if (paths.length === 0 && ways.length > 0) expect(notLookedBehind.length).toBeGreaterThan(1);
      for (const { degree } of notLookedBehind) expect(degree).toBeGreaterThan(hub);
    }),
    { numRuns: 400 },
  ));

test('a search that ends before it looked at all says so', async () => {
  const spots = Array.from({ length: 7 }, (_, place) => ({ kind: 'LOT', id: `${place}`, degree: 1 }));
  const links = spots.slice(1).map((object, place) => ({ subject: spots[place]!, object }));
  const chain = { spots, links, maxHops: 6 };
  expect(await find(chain, { looks: 2 })).toMatchObject({ paths: [], isExhaustive: false, lookedAt: 2 });
  expect(await find(chain)).toMatchObject({ isExhaustive: true, paths: [{ links }] });
  expect(await find({ ...chain, maxHops: 5 })).toMatchObject({ isExhaustive: true, paths: [] });
});

test('who buys and sells is one, whichever of both it is found as', () => {
  const body = { id: 'a', degree: 0 };
  expect(keyOf({ ...body, kind: 'SUPPLIER' })).toBe(keyOf({ ...body, kind: 'ORGANISATION' }));
});

test('the least comes out of a heap first', () =>
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = new Heap<number>((one, other) => one - other);
      for (const number of numbers) heap.push(number);
      expect(numbers.map(() => heap.pop())).toEqual(ascending(numbers));
      expect(heap.pop()).toBeUndefined();
    }),
  ));
