import { createHash } from 'node:crypto';
import { jsonAsGiven } from '../../../src/canonical-json.ts';
import { financialYearFrom } from '../../../src/days.ts';
import { frameworkAsPrinted, lotAsPrinted } from '../digital-marketplace-frameworks/as-printed.ts';
import type { LineSetting, LineValues } from '../../store/lines.ts';
import type { SalesRecord } from './raw.ts';

/** What a file says of a line, without where it stands in it and since when it is known. */
type Stated = Omit<
  LineValues,
  | keyof Omit<LineSetting, 'asAt'>
  | 'id'
  | 'ordinal'
  | 'locator'
  | 'hash'
  | 'sizeAsOfPeriod'
  | 'sizeLatest'
  | 'sizeBestKnown'
  | 'knownFrom'
  | 'knownTo'
>;

/** What all lines of a file have in common, VAT included. */
export type SalesSetting = LineSetting & { vat: 'EXCLUSIVE' | 'UNKNOWN' };

/** Where a record stands: its place among the file's records, and the physical line it begins on. */
export type Place = { ordinal: number; line: number };

const ORDINAL_DIGITS = 9;

/** `version#ordinal`, padded so that ids sort as the file does. */
export const lineId = (versionId: string, ordinal: number): string =>
  `${versionId}#${String(ordinal).padStart(ORDINAL_DIGITS, '0')}`;

/** The UK's financial year of a month: April to March, for example 2012-04 is 2012/13. */
export function financialYear(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return financialYearFrom(month >= 4 ? year : year - 1);
}

const blankAsNull = (text: string): string | null => text || null;

/** The dataset is G-Cloud's, so a line that names no framework is of that family. */
const frameworkOf = (printed: string): { family: string | null; framework: string | null } =>
  printed.trim() ? frameworkAsPrinted(printed) : { family: 'g-cloud', framework: null };

/** What the source states of a line. Who the parties are is decided elsewhere and not part of the content. */
function stated(record: SalesRecord, vat: SalesSetting['vat']): Stated {
  const { family, framework } = frameworkOf(record.framework);
  const { lot, category } = lotAsPrinted(record.lot, framework, family);
  return {
    period: record.period,
    financialYear: financialYear(record.period),
    amountE4: record.amountE4,
    currency: 'GBP',
    vat,
    credit: record.amountE4 < 0n,
    description: record.description,
    supplierAsPrinted: record.supplier,
    buyerAsPrinted: record.buyer,
    frameworkAsPrinted: record.framework,
    lotAsPrinted: record.lot,
    sector: blankAsNull(record.sector),
    family,
    framework,
    lot: framework && lot ? `${framework}/${lot}` : null,
    lotCategory: category,
    sizeReported: record.size,
  };
}

const hashOf = (values: Stated): string =>
  createHash('sha256').update(jsonAsGiven(values)).digest('base64url').slice(0, 22);

/** One line as it will be stored, but for its parties. It is known to nobody until its version is complete. */
export function lineFrom(
  record: SalesRecord,
  { ordinal, line }: Place,
  { versionId, dataset, asAt, sample, vat }: SalesSetting,
): LineValues {
  const values = stated(record, vat);
  return {
    ...values,
    id: lineId(versionId, ordinal),
    versionId,
    dataset,
    ordinal: BigInt(ordinal),
    locator: `line ${line}`,
    hash: hashOf(values),
    // Of most suppliers all lines state one size; of the others it is set right when they are counted.
    sizeAsOfPeriod: record.size,
    sizeLatest: record.size,
    sizeBestKnown: record.size,
    knownFrom: asAt,
    knownTo: asAt,
    sample: sample || null,
  };
}
