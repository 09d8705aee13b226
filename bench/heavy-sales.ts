import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomFrom, type Random } from '../seed/sources/synthetic/random.ts';

const SUPPLIERS = 5_000;
const BUYERS = 1_500;
/** The share of all lines that one supplier has, and one buyer. */
const HEAVY = 0.2;
const FIRST_YEAR = 2012;
const MONTHS = 144;
const FRAMEWORKS = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => `G-Cloud ${number}`);
const LOTS = ['Cloud hosting', 'Cloud software', 'Cloud support'] as const;
const SECTORS = ['Central Government', 'Local Government', 'Health'] as const;
const HEADER =
  'Supplier Name,Customer Name,Sector,Evidenced Spend,SME Status,Framework,Lot,Month,Product Description\n';

/**
 * A file of sales with a heavy head: how many lines, and what is added to each third one's amount, in pence. `bodies` are
 * the names of the first buyers, the heaviest first; the others are of no register.
 */
export type HeavySales = { lines: number; restated: number; bodies?: readonly string[] };

/** One of many, the first ones more often; the very first has its share alone. */
const withHead = (random: Random, count: number): number =>
  random.chance(HEAVY) ? 0 : 1 + Math.floor((count - 1) * random.next() ** 3);

/** Pence between about £400 and £22,000, one in fifty a credit. */
function pence(random: Random): number {
  const size = Math.round(100 * Math.exp(6 + 4 * random.next()));
  return random.chance(0.02) ? -size : size;
}

/** What lines add up to, in pence, once all are read. */
export class Heavy {
  totalPence = 0n;
  readonly #sales: HeavySales;

  constructor(sales: HeavySales) {
    this.#sales = sales;
  }

  *records(): Generator<string> {
    const random = randomFrom(20_131_213);
    yield HEADER;
    for (let number = 0; number < this.#sales.lines; number += 1) yield this.#record(random, number);
  }

  #record(random: Random, number: number): string {
    const [supplier, buyer] = [withHead(random, SUPPLIERS), withHead(random, BUYERS)];
    const month = random.below(MONTHS);
    const amount = pence(random) + (number % 3 === 0 ? this.#sales.restated : 0);
    this.totalPence += BigInt(amount);
    const period = `${String((month % 12) + 1).padStart(2, '0')}/${FIRST_YEAR + Math.floor(month / 12)}`;
    const framework = FRAMEWORKS[Math.floor((month * FRAMEWORKS.length) / MONTHS)];
    return [
      `Supplier ${supplier} Limited`,
      this.#sales.bodies?.[buyer] ?? `Buyer ${buyer}`,
      SECTORS[buyer % 3],
      (amount / 100).toFixed(2),
      supplier % 4 === 0 ? 'Large' : 'SME',
      framework,
      random.pick(LOTS),
      period,
      `"Service ${number % 97}, day rate"\n`,
    ].join(',');
  }
}

/** Writes such a file. @returns what its lines add up to, in pounds. */
export async function writeHeavySales(path: string, sales: HeavySales): Promise<string> {
  const heavy = new Heavy(sales);
  await pipeline(Readable.from(heavy.records()), createWriteStream(path));
  const [pounds, rest] = [heavy.totalPence / 100n, heavy.totalPence % 100n];
  return `${pounds}.${String(rest).padStart(2, '0')}`;
}
