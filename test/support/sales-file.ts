import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';

/** A line as a test speaks of it: what is left out is unremarkable. `net` in pounds. */
export type LineTold = {
  buyer: string;
  supplier: string;
  net: string;
  month?: string;
  size?: 'SME' | 'Micro' | 'Large' | '';
  framework?: string;
  lot?: string;
  description?: string;
  sector?: string;
};

const HEADER = [
  'Framework',
  'LotDescription',
  'SupplierName',
  'CustomerName',
  'ReturnMonth',
  'ProjectNameAndDescription',
  'EvidencedSpend',
  'Sector',
  'SMEorLarge',
];

const cells = (line: LineTold): string[] => [
  line.framework ?? 'G-Cloud III',
  line.lot ?? '1',
  line.supplier,
  line.buyer,
  `${line.month ?? '2013-04'}-01`,
  line.description ?? 'Something bought',
  line.net,
  line.sector ?? 'Central Government',
  line.size ?? '',
];

/** A file of G-Cloud sales as it could have been published on that day. */
export function salesFileOf(lines: readonly LineTold[], asAt = '2014-01-31'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sales-')), `G-Cloud-sales-${asAt}.csv`);
  writeFileSync(path, stringify([HEADER, ...lines.map(cells)]));
  return path;
}
