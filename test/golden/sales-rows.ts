import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { sharedData } from '../seed/shared-data.ts';
import type { Handed } from './handed.ts';

export const OLDER = 'g-cloud-sales/G-Cloud-Total-Spend-13-12-13.csv';
export const NEWER = 'g-cloud-sales/G-Cloud-Spend-14-07-14-v2-For-import.2012-rows-only.csv';

/** A line as its file has it; amounts in ten-thousandths, and whom its names mean. */
export type SalesRow = Readonly<{
  asAt: string;
  month: string;
  buyer: string;
  supplier: string;
  framework: string;
  lot: string;
  size: string;
  e4: bigint;
}>;

type Columns = Readonly<Record<'framework' | 'lot' | 'supplier' | 'buyer' | 'month' | 'amount', string>> & {
  size?: string;
};

const COLUMNS: readonly (readonly [path: string, asAt: string, columns: Columns])[] = [
  [
    OLDER,
    '2013-12-13',
    {
      framework: 'Framework',
      lot: 'Lot',
      supplier: 'Supplier',
      buyer: 'Customer',
      month: 'For_Month',
      amount: 'Total_Charge',
    },
  ],
  [
    NEWER,
    '2014-07-14',
    {
      framework: 'Framework',
      lot: 'LotDescription',
      supplier: 'SupplierName',
      buyer: 'CustomerName',
      month: 'ReturnMonth',
      amount: 'EvidencedSpend',
      size: 'SMEorLarge',
    },
  ],
];

/** An amount as a file or an answer prints it, in ten-thousandths. */
export function e4Of(printed: string): bigint {
  const [, minus, pounds, parts = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(printed) ?? [];
  if (pounds === undefined) throw new Error(`not an amount: ${printed}`);
  const e4 = BigInt(pounds + parts.padEnd(4, '0'));
  return minus ? -e4 : e4;
}

export const sumOf = (rows: readonly SalesRow[]): bigint => rows.reduce((sum, { e4 }) => sum + e4, 0n);

/** All rows of both files. */
export function salesRows({ meant: all }: Pick<Handed, 'meant'>): SalesRow[] {
  const meant = (role: string, name: string): string => {
    const [one, ...others] = all(role, name);
    if (one === undefined || others.length > 0) throw new Error(`${name} is not one ${role}`);
    return one;
  };
  return COLUMNS.flatMap(([path, asAt, columns]) => {
    const records: Record<string, string>[] = parse(
      iconv.decode(readFileSync(sharedData(path)), 'macroman'),
      {
        columns: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_quotes: true,
      },
    );
    return records.map((record) => ({
      asAt,
      month: record[columns.month]!.slice(0, 7),
      buyer: meant('BUYER', record[columns.buyer]!),
      supplier: meant('SUPPLIER', record[columns.supplier]!),
      framework: record[columns.framework]!,
      lot: record[columns.lot]!,
      size: columns.size === undefined ? 'UNKNOWN' : record[columns.size]!.toUpperCase(),
      e4: e4Of(record[columns.amount]!),
    }));
  });
}

/** The rows that count today: a month is as the newest file that has it says. */
export function counted(rows: readonly SalesRow[]): SalesRow[] {
  const newest = new Map<string, string>();
  for (const { month, asAt } of rows) if (asAt > (newest.get(month) ?? '')) newest.set(month, asAt);
  return rows.filter(({ month, asAt }) => newest.get(month) === asAt);
}
