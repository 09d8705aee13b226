import type { LinesImporter } from '../importer.ts';
import { lineFrom } from '../g-cloud-sales/transform.ts';
import { BUILT_IN, builtInFile, inOrder, type BuiltIn } from './built-in-file.ts';
import { sampleSource, takenOn } from './sample-source.ts';
import { sampleSales, sampleSalesSource, type SampleSale } from './sales.ts';

/** The sample's sales, each the total of many published lines. */
export const sampleLines: LinesImporter<BuiltIn<SampleSale>, SampleSale> = {
  ...BUILT_IN,
  into: 'lines',
  source: sampleSource({ ...sampleSalesSource, id: 'sample-sales', kind: 'SALES' }),
  read: (path) =>
    Promise.resolve(
      builtInFile({
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
