import type { SalesRecord } from '../g-cloud-sales/record.ts';
import type { Size } from '../g-cloud-sales/size.ts';
import { syntheticBodies } from './bodies.ts';
import { callOff, type Parties, type SyntheticSupplier } from './call-off.ts';
import { heavyHead, randomFrom, type Random } from './random.ts';

/** How many lines, and what makes them these lines. */
export type Synthesis = { lines: number; seed: number };

const IDENTICAL = 0.1;
const UNREGISTERED = 0.15;

const four = (number: number): string => String(number).padStart(4, '0');
const named = (count: number, name: (number: string) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(four(index + 1)));

/** Suppliers and unregistered buyers grow more slowly than lines: 222 suppliers have the 4,699 lines of December 2013. */
const supplierCount = (lines: number): number => Math.ceil(lines ** 0.64);
const unregisteredCount = (lines: number): number => Math.ceil(2 * lines ** 0.45);

const SIZES: readonly (readonly Size[])[] = [
  ...Array.from({ length: 11 }, () => ['SME'] as const),
  ...Array.from({ length: 5 }, () => ['LARGE'] as const),
  ...Array.from({ length: 3 }, () => ['UNKNOWN'] as const),
  ['SME', 'LARGE', 'UNKNOWN'],
];

function partiesOf(random: Random, lines: number): Parties {
  const suppliers = named(supplierCount(lines), (number) => `Synthetic Supplier ${number} Ltd`).map(
    (name): SyntheticSupplier => ({ name, sizes: random.pick(SIZES) }),
  );
  const registered = heavyHead(syntheticBodies().map(({ name }) => name));
  const unregistered = heavyHead(named(unregisteredCount(lines), (number) => `Synthetic Council ${number}`));
  return {
    supplier: heavyHead(suppliers),
    buyer: (given) => (given.chance(UNREGISTERED) ? unregistered(given) : registered(given)),
  };
}

/**
 * Made-up sales in the shape of the published ones: a heavy head of suppliers and buyers, call-offs invoiced over
 * several months, a tenth of the lines equal to the line before, some credits and zeros, a few blanks. The same
 * lines for the same seed, each time it is read.
 */
export function* syntheticSales({ lines, seed }: Synthesis): Generator<SalesRecord> {
  const random = randomFrom(seed);
  const parties = partiesOf(random, lines);
  for (let made = 0; made < lines;)
    for (const record of callOff(random, parties).records())
      for (const copy of random.chance(IDENTICAL) ? [record, record] : [record]) {
        if (made === lines) return;
        made += 1;
        yield copy;
      }
}
