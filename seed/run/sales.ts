import { BuyergraphError } from '../../src/errors.ts';
import type { Sale } from '../sources/importer.ts';

/** Neo4j adds in 64 bits; a file near that (£115 trillion) is not a sales file but a slip. */
const MOST_E4 = 2n ** 60n;

const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** What a first reading of all lines tells. Memory grows with the distinct names in them, not with the lines. */
export class Sales {
  readonly #periods = new Set<string>();
  readonly #buyers = new Set<string>();
  readonly #suppliers = new Set<string>();
  #turnoverE4 = 0n;
  totalE4 = 0n;

  /** @throws BuyergraphError SOURCE_REFUSED when the amounts so far are beyond what can be added exactly. */
  add({ period, buyer, supplier, amountE4 }: Sale, line: number): void {
    this.totalE4 += amountE4;
    this.#turnoverE4 += absolute(amountE4);
    if (this.#turnoverE4 > MOST_E4)
      throw new BuyergraphError(
        'SOURCE_REFUSED',
        `By line ${line} the amounts add up to more than the graph can hold exactly. Check that line; nothing was written.`,
      );
    this.#periods.add(period);
    this.#buyers.add(buyer);
    this.#suppliers.add(supplier);
  }

  get periods(): string[] {
    return [...this.#periods].toSorted();
  }

  get buyers(): string[] {
    return [...this.#buyers];
  }

  get suppliers(): string[] {
    return [...this.#suppliers];
  }
}
