import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { columnsOf } from '../seed/sources/g-cloud-sales/header.ts';
import { periodOf } from '../seed/sources/g-cloud-sales/period.ts';

/** Writes the records of a published file of sales that are of a month (YYYY-MM) or an earlier one. */
export async function writeSalesUntil(
  path: string,
  { from, until }: { from: string; until: string },
): Promise<void> {
  let month: number | undefined;
  async function* kept(records: AsyncIterable<string[]>): AsyncGenerator<string[]> {
    for await (const record of records) {
      const isHeader = month === undefined;
      month ??= columnsOf(record).get('period');
      if (month === undefined) throw new Error(`${from} does not begin with the columns of sales.`);
      const read = periodOf(record[month] ?? '', null);
      if (isHeader || ('period' in read && read.period <= until)) yield record;
    }
  }
  const records = createReadStream(from).pipe(parse({ bom: true, relax_column_count: true }));
  await pipeline(records, kept, stringify(), createWriteStream(path));
}
