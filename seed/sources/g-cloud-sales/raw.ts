import { csvOf, isBlank, type Csv, type Delimiter } from '../../read/csv.ts';
import { unreadColumns } from '../../read/columns.ts';
import { refused } from '../../read/files.ts';
import type { Place, SourceFile } from '../../read/source-file.ts';
import { textFile, type TextFile } from '../../read/text.ts';
import { asAtFromName } from '../../read/as-at-from-name.ts';
import { countDoubleEncoded } from './double-encoding.ts';
import { isSalesHeader, isSurelySales, leastCells, salesColumns, vatOf } from './header.ts';
import { monthAfter } from './period.ts';
import { recordOf, type Layout, type ReadRecord, type SalesRecord } from './record.ts';
import { REJECT_REASONS, type RejectReason } from './reject.ts';

export { REJECT_REASONS, type RejectReason, type SalesRecord };

/**
 * One data record. `line` is the physical line on which it begins, from 1; `ordinal` its place among the
 * records of the file, from 1, rejected ones counted and blank ones not.
 */
export type SalesLine = Place & { ordinal: number } & ReadRecord;

/** What a pass over the records met besides them. */
export type PassCounts = {
  /** Lines with nothing in any cell; they are no records. */
  blank: number;
  /** Cells with characters that the publisher encoded twice; left as printed. */
  doubleEncoded: number;
};

export type SalesFile = SourceFile<SalesLine> &
  Pick<TextFile, 'evidence' | 'lineEnd' | 'endsWithLineBreak'> & {
    delimiter: Delimiter;
    header: string[];
    /** What the amount's column says of VAT: EXCLUSIVE, or nothing. */
    vat: 'EXCLUSIVE' | 'UNKNOWN';
    /** Of the pass begun last; whole once that pass has ended. */
    counts: Readonly<PassCounts>;
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
    yield { line: row.line, locator: `line ${row.line}`, ordinal, ...recordOf(row, layout) };
  }
}

async function assertHasRecords(path: string, csv: Csv): Promise<void> {
  for await (const row of csv.rows()) if (!isBlank(row)) return;
  throw refused(path, 'has a header and no records. Fetch it again.');
}

function notesOn({ encoding, evidence, endsWithLineBreak }: TextFile, header: readonly string[]): string[] {
  const notes = [`Read as ${encoding}: ${evidence}.`];
  if (!isSurelySales(header))
    notes.push(
      'Its columns could be those of any list of payments or contracts: make sure that it lists what was invoiced through G-Cloud.',
    );
  if (!endsWithLineBreak)
    notes.push('The file does not end in a line break: if it was cut off, its last amount may be.');
  return notes;
}

/**
 * A published file of G-Cloud sales, of any release.
 * @param asked the day it describes, YYYY-MM-DD, beyond whose next month no sale can lie; by default the file's name
 * is asked.
 * @throws BuyergraphError SOURCE_REFUSED in one sentence that says what it is and what to do.
 */
export async function salesFile(path: string, asked: string | null = null): Promise<SalesFile> {
  const file = await textFile(path);
  const { bytes, sha256, encoding, evidence, lineEnd, endsWithLineBreak } = file;
  const csv = await csvOf(file, { isHeader: isSalesHeader, least: leastCells });
  const { delimiter, header } = csv;
  const columns = salesColumns(path, header);
  await assertHasRecords(path, csv);
  const asAt = asAtFromName(path);
  const latest = asked ?? asAt?.asAt ?? null;
  const layout = { header, columns, latest: latest && monthAfter(latest) };
  const counts: PassCounts = { blank: 0, doubleEncoded: 0 };
  return {
    ...{
      path,
      bytes,
      sha256,
      encoding,
      evidence,
      lineEnd,
      endsWithLineBreak,
      delimiter,
      header,
      counts,
      asAt,
    },
    notes: notesOn(file, header),
    vat: vatOf(header, columns),
    unread: () => unreadColumns(header, columns),
    records: () => linesOf(csv, layout, counts),
  };
}
