import { type AddedUp, sumOf, type Worth } from './added-up.ts';
import { differenceOf, type Difference, type Stored } from './difference.ts';

/** What a sum over everything is between. */
type Ends = { supplierId?: string; buyerId?: string; kind?: string; through?: string };

const keyOf = ({ supplierId, buyerId, kind, through }: Ends): string =>
  JSON.stringify([supplierId, buyerId, kind, through]);

const first = (a: string, b: string): string => (a < b ? a : b);
const last = (a: string, b: string): string => (a > b ? a : b);

/** Adds rollups of years, lots and so on up over everything, however many portions they come in. */
export class InAll<Row extends Worth, Of extends Ends> {
  readonly #sums = new Map<string, Of & Worth>();
  readonly #endsOf: (row: Row) => readonly Of[];

  /** @param endsOf all that a row is part of. */
  constructor(endsOf: (row: Row) => readonly Of[]) {
    this.#endsOf = endsOf;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) for (const ends of this.#endsOf(row)) this.#add(ends, row);
  }

  #add(ends: Of, { netE4, grossE4, creditsE4, lines, firstPeriod, lastPeriod }: Row): void {
    const key = keyOf(ends);
    const sum = this.#sums.get(key);
    this.#sums.set(key, {
      ...ends,
      netE4: netE4 + (sum?.netE4 ?? 0n),
      grossE4: grossE4 + (sum?.grossE4 ?? 0n),
      creditsE4: creditsE4 + (sum?.creditsE4 ?? 0n),
      lines: lines + (sum?.lines ?? 0n),
      firstPeriod: first(firstPeriod, sum?.firstPeriod ?? firstPeriod),
      lastPeriod: last(lastPeriod, sum?.lastPeriod ?? lastPeriod),
    });
  }

  /** What has to be done for what is stored of some things to be as their rows, all of which were added, add up. */
  difference(stored: readonly Stored<Of & Worth>[]): Difference<Of & Worth> {
    return differenceOf<Of & Worth>(stored, [...this.#sums.values()], { keyOf, sumOf });
  }
}

/** What lines are bought through: the property that a rollup of lots has for each kind. */
const THROUGH = {
  FAMILY: 'family',
  FRAMEWORK: 'framework',
  LOT: 'lot',
  LOT_CATEGORY: 'lotCategory',
} as const;

/** Every family, framework, lot and category that a row is under, each with its kind. */
const throughsOf = (row: AddedUp): { kind: string; through: string }[] =>
  Object.entries(THROUGH).flatMap(([kind, property]) => {
    const through = row[property];
    return through == null ? [] : [{ kind, through }];
  });

/** Rollups by lot added up through each family, framework, lot and category; `ownOf` says of whom a row is. */
export function throughInAll<Row extends AddedUp, Own extends Ends>(
  rows: readonly Row[],
  ownOf: (row: Row) => Own,
): InAll<Row, Own & { kind: string; through: string }> {
  const all = new InAll((row: Row) => throughsOf(row).map((through) => ({ ...ownOf(row), ...through })));
  all.add(rows);
  return all;
}
