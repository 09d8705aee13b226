import { csvOf, isBlank, type Csv, type Delimiter } from '../../read/csv.ts';
import { refused } from '../../read/files.ts';
import { textFile, type TextFile } from '../../read/text.ts';
import { asAtFromName } from './as-at.ts';
import { countDoubleEncoded } from './double-encoding.ts';
import { isSalesHeader, salesColumns, vatOf } from './header.ts';
import { monthAfter } from './period.ts';
import { recordOf, type Layout, type ReadRecord, type SalesRecord } from './record.ts';
import { REJECT_REASONS, type RejectReason } from './reject.ts';

export { REJECT_REASONS, type RejectReason, type SalesRecord };

/**
 * One data record. `line` is the physical line on which it begins, from 1; `ordinal` its place among the
 * records of the file, from 1, rejected ones counted and blank ones not.
 */
export type SalesLine = { line: number; ordinal: number } & ReadRecord;

/** What a pass over the records met besides them. */
export type PassCounts = {
  /** Lines with nothing in any cell; they are no records. */
  blank: number;
  /** Cells with characters that the publisher encoded twice; left as printed. */
  doubleEncoded: number;
};

export type SalesFile = Pick<
  TextFile,
  'path' | 'bytes' | 'sha256' | 'encoding' | 'evidence' | 'lineEnd' | 'endsWithLineBreak'
> & {
  delimiter: Delimiter;
  header: string[];
  /** What the amount's column says of VAT: EXCLUSIVE, or nothing. */
  vat: 'EXCLUSIVE' | 'UNKNOWN';
  /** Of the pass begun last; whole once that pass has ended. */
  counts: Readonly<PassCounts>;
  /**
   * Every record in the order of the file; can be called again for another pass. Throws SOURCE_REFUSED at
   * the end of a file that is cut off or was changed meanwhile: read it to the end before writing anything.
   */
  records: () => AsyncGenerator<SalesLine>;
};

async function* linesOf(csv: Csv, layout: Layout, counts: PassCounts): AsyncGenerator<SalesLine> {
  Object.assign(counts, { blank: 0, doubleEncoded: 0 });
  let ordinal = 0;
  for await (const row of csv.rows()) {
    if (isBlank(row)) {
      counts.blank += 1;
      continue;
    }
    ordinal += 1;
    counts.doubleEncoded += countDoubleEncoded(row.cells);
    yield { line: row.line, ordinal, ...recordOf(row, layout) };
  }
}

async function assertHasRecords(path: string, csv: Csv): Promise<void> {
  for await (const row of csv.rows()) if (!isBlank(row)) return;
  throw refused(path, 'has a header and no records. Fetch it again.');
}

/**
 * A published file of G-Cloud sales, of any release.
 * @param asAt the day it describes, YYYY-MM-DD, beyond whose next month no sale can lie; by default the
 * file's name is asked.
 * @throws BuyergraphError SOURCE_REFUSED in one sentence that says what it is and what to do.
 */
export async function salesFile(path: string, asAt = asAtFromName(path)?.asAt ?? null): Promise<SalesFile> {
  const { bytes, sha256, encoding, evidence, lineEnd, endsWithLineBreak, ...text } = await textFile(path);
  const facts = { path, bytes, sha256, encoding, evidence, lineEnd, endsWithLineBreak };
  const csv = await csvOf({ ...facts, ...text }, isSalesHeader);
  const { delimiter, header } = csv;
  const layout = { header, columns: salesColumns(path, header), latest: asAt && monthAfter(asAt) };
  await assertHasRecords(path, csv);
  const counts: PassCounts = { blank: 0, doubleEncoded: 0 };
  return {
    ...facts,
    delimiter,
    header,
    vat: vatOf(header, layout.columns),
    counts,
    records: () => linesOf(csv, layout, counts),
  };
}
