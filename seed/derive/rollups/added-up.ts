import type { RowOf } from '../../../src/graph/catalogue.ts';
import { differenceOf, type Difference, type Stored } from './difference.ts';

/** Lines of one kind, and what they add up to; a rollup tells them apart by some of these. */
export type AddedUp = Omit<RowOf<'billed-stored'>, 'rollup' | 'supplierId'> &
  Partial<RowOf<'pairs-counted'>> & { period?: string };

/** What tells the lines of a rollup apart; written out, for it is made for each of very many. */
export const keyOf = (row: AddedUp): string =>
  JSON.stringify([
    row.supplierId,
    row.buyerId,
    row.period,
    row.versionId,
    row.currency,
    row.vat,
    row.family,
    row.framework,
    row.lot,
    row.lotCategory,
    row.financialYear,
    row.sizeReported,
    row.sizeAsOfPeriod,
    row.sizeLatest,
    row.sizeBestKnown,
    row.sector,
  ]);

/** What lines add up to, and over which months. */
export type Worth = Pick<AddedUp, 'netE4' | 'grossE4' | 'creditsE4' | 'lines' | 'firstPeriod' | 'lastPeriod'>;

export const sumOf = ({ netE4, grossE4, creditsE4, lines, firstPeriod, lastPeriod }: Worth): string =>
  `${netE4} ${grossE4} ${creditsE4} ${lines} ${firstPeriod} ${lastPeriod}`;

/** What has to be done for rollups to be stored as they were counted. */
export const addedUpDifference = <Row extends AddedUp>(
  stored: readonly Stored<Row>[],
  counted: readonly Row[],
): Difference<Row> => differenceOf(stored, counted, { keyOf, sumOf });
