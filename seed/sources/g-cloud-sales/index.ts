import type { LinesImporter } from '../importer.ts';
import { surely } from '../../read/head.ts';
import { isOfGCloud, isSurelySales } from './header.ts';
import { salesFile, type SalesFile, type SalesLine, type SalesRecord } from './raw.ts';
import { lineFrom } from './transform.ts';

/** G-Cloud sales: what suppliers reported as invoiced through the G-Cloud frameworks, line by line. */
export const gCloudSales: LinesImporter<SalesLine, SalesRecord, SalesFile> = {
  into: 'lines',
  source: {
    id: 'g-cloud-sales',
    title: 'G-Cloud sales',
    publisher: 'Crown Commercial Service',
    licence: 'not stated',
    kind: 'SALES',
    synthetic: false,
    sample: false,
  },
  takes: 'one published sales CSV of any vintage',
  expects: { rows: [100, 5_000_000], total: [0, 20_000_000_000], days: ['2012-02', '2030-12'] },
  recognises: (head) => surely(head.hasTable(isSurelySales, isOfGCloud(head))),
  read: salesFile,
  accept: (line) => line,
  none: 'has no line that can be read',
  transform: (record, place, { file: { vat }, ...setting }) => lineFrom(record, place, { ...setting, vat }),
};
