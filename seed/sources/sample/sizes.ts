import type { NamesImporter } from '../importer.ts';
import { BUILT_IN, builtInFile, inOrder, type BuiltIn } from './built-in-file.ts';
import { sampleSource, takenOn } from './sample-source.ts';
import { sampleSizes, sampleSizeSource, type SampleSize } from './sales.ts';

/**
 * What a later release states of the sizes of some suppliers. They are facts about the suppliers, not about the sample's
 * lines, so they stay when an import takes the place of these: the release of December 2013 states no size at all.
 */
export const supplierSizes: NamesImporter<BuiltIn<SampleSize>, SampleSize> = {
  ...BUILT_IN,
  into: 'names',
  source: sampleSource({ ...sampleSizeSource, id: 'sample-sizes', kind: 'SIZES' }),
  read: (path) =>
    Promise.resolve(
      builtInFile({
        path,
        content: sampleSizes(),
        asAt: takenOn(sampleSizeSource.asAt),
        encoding: 'UTF-8',
        records: () => inOrder(sampleSizes()),
      }),
    ),
  transform: ({ supplier, size }) => ({
    role: 'SUPPLIER',
    raw: supplier,
    size,
    sizePeriod: sampleSizeSource.period,
  }),
};
