import { keyOf, type AddedUp } from './added-up.ts';

/** What tells the lines of all years apart, and their sums. */
function ofAllYears(row: AddedUp): AddedUp {
  const { versionId, dataset, currency, vat, family } = row;
  const { sizeReported, sizeAsOfPeriod, sizeLatest, sizeBestKnown } = row;
  const { netE4, grossE4, creditsE4, lines, firstPeriod, lastPeriod } = row;
  return {
    ...{ versionId, dataset, currency, vat, family },
    ...{ sizeReported, sizeAsOfPeriod, sizeLatest, sizeBestKnown },
    ...{ netE4, grossE4, creditsE4, lines, firstPeriod, lastPeriod },
  };
}

const together = <Row extends AddedUp>(a: Row, b: Row): Row => ({
  ...a,
  netE4: a.netE4 + b.netE4,
  grossE4: a.grossE4 + b.grossE4,
  creditsE4: a.creditsE4 + b.creditsE4,
  lines: a.lines + b.lines,
  firstPeriod: a.firstPeriod < b.firstPeriod ? a.firstPeriod : b.firstPeriod,
  lastPeriod: a.lastPeriod > b.lastPeriod ? a.lastPeriod : b.lastPeriod,
});

/** The same, and the framework and lot. */
const ofLots = (row: AddedUp): AddedUp => {
  const { framework = null, lot = null, lotCategory = null } = row;
  return { ...ofAllYears(row), framework, lot, lotCategory };
};

/** Adds rollups of years up over all years of each supplier, or buyer, however many portions they come in. */
export class AllYears<Own extends { supplierId: string } | { buyerId: string }> {
  readonly #sums = new Map<string, AddedUp & Own>();
  readonly #ownOf: (row: AddedUp & Own) => Own;
  readonly #toldApart: (row: AddedUp) => AddedUp;

  /**
   * @param ownOf of whom a row is.
   * @param byLot whether framework and lot are told apart.
   */
  constructor(ownOf: (row: AddedUp & Own) => Own, byLot = false) {
    this.#ownOf = ownOf;
    this.#toldApart = byLot ? ofLots : ofAllYears;
  }

  add(rows: readonly (AddedUp & Own)[]): void {
    for (const row of rows) {
      const own = { ...this.#toldApart(row), ...this.#ownOf(row) };
      const key = keyOf(own);
      const sum = this.#sums.get(key);
      this.#sums.set(key, sum ? together(sum, own) : own);
    }
  }

  get rows(): (AddedUp & Own)[] {
    return [...this.#sums.values()];
  }
}
