import { salesFile, type SalesLine } from '../../../../seed/sources/g-cloud-sales/raw.ts';
import { aFile, collected } from '../../published-file.ts';

export const HEADER = 'Supplier,Customer,For_Month,Total_Charge';

/** Every line of a sales file with this content. */
export async function linesOf(content: string | Uint8Array, asAt?: string): Promise<SalesLine[]> {
  return collected((await salesFile(aFile(content), asAt)).records());
}

/** Accepted records by supplier, rejected ones by reason. */
export const outcomes = (lines: readonly SalesLine[]): string[] =>
  lines.map((line) => ('reason' in line ? line.reason : line.record.supplier));
