import { BuyergraphError } from '../../../src/errors.ts';
import type { ReportBuilder } from '../../report.ts';
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

/** Neo4j adds in 64 bits; a file near that (£115 trillion) is not a sales file but a slip. */
const MOST_E4 = 2n ** 60n;

const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/**
 * Reads the file once from end to end. Memory grows with the distinct names in it, not with its lines.
 * @throws BuyergraphError SOURCE_REFUSED when the file is cut off or not what its header says.
 */
export async function surveyOf(file: SalesFile, report: ReportBuilder): Promise<Survey> {
  const [periods, buyers, suppliers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let [rows, rejected, totalE4, turnoverE4] = [0, 0, 0n, 0n];
  for await (const entry of file.records()) {
    if ('reason' in entry) {
      rejected += 1;
      report.reject({ line: entry.line, reason: entry.reason, detail: entry.detail });
      continue;
    }
    const { record } = entry;
    rows += 1;
    totalE4 += record.amountE4;
    turnoverE4 += absolute(record.amountE4);
    if (turnoverE4 > MOST_E4)
      throw new BuyergraphError(
        'SOURCE_REFUSED',
        `By line ${entry.line} the amounts add up to more than the graph can hold exactly. Check that line; nothing was written.`,
      );
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
