import type { ReportBuilder } from '../pipeline/report.ts';
import type { SalesFile } from './raw.ts';

/** What a first reading of the whole file tells, before anything is written. */
export type Survey = {
  rows: number;
  rejected: number;
  totalE4: bigint;
  periods: string[];
  buyers: string[];
  suppliers: string[];
};

/**
 * Reads the file once from end to end. Memory grows with the distinct names in it, not with its lines.
 * @throws BuyergraphError SOURCE_REFUSED when the file is cut off or not what its header says.
 */
export async function surveyOf(file: SalesFile, report: ReportBuilder): Promise<Survey> {
  const [periods, buyers, suppliers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let [rows, rejected, totalE4] = [0, 0, 0n];
  for await (const entry of file.records()) {
    if ('reason' in entry) {
      rejected += 1;
      report.reject({ line: entry.line, reason: entry.reason, detail: entry.detail });
      continue;
    }
    const { record } = entry;
    rows += 1;
    totalE4 += record.amountE4;
    periods.add(record.period);
    buyers.add(record.buyer);
    suppliers.add(record.supplier);
    report.accept();
  }
  return {
    rows,
    rejected,
    totalE4,
    periods: [...periods].toSorted(),
    buyers: [...buyers],
    suppliers: [...suppliers],
  };
}
