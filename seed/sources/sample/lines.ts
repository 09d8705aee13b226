import type { LinesImporter } from '../../importer.ts';
import { lineFrom } from '../g-cloud-sales/transform.ts';
import { HELD, heldFile, inOrder, type Held } from './held-file.ts';
import { sampleSource, takenOn } from './sample-source.ts';
import { sampleSales, sampleSalesSource, type SampleSale } from './sales.ts';

/** The sample's sales, each the total of many published lines. */
export const sampleLines: LinesImporter<Held<SampleSale>, SampleSale> = {
  ...HELD,
  into: 'lines',
  source: sampleSource({ ...sampleSalesSource, id: 'sample-sales', kind: 'SALES' }),
  read: (path) =>
    Promise.resolve(
      heldFile({
        path,
        content: sampleSales(),
        asAt: takenOn(sampleSalesSource.asAt),
        encoding: 'UTF-8',
        records: () => inOrder(sampleSales(), ({ locator }) => locator),
      }),
    ),
  transform: (sale, place, setting) => ({
    ...lineFrom(sale, place, { ...setting, vat: 'UNKNOWN' }),
    locator: place.locator,
  }),
};
