import type { FactsImporter, Importer, LinesImporter } from '../importer.ts';
import type { Source } from '../../store/dataset.ts';
import { lineFrom } from '../g-cloud-sales/transform.ts';
import type { SalesRecord } from '../g-cloud-sales/record.ts';
import { sampleFrameworks } from '../sample/frameworks.ts';
import { BUILT_IN, builtInFile, inOrder, type BuiltIn } from '../sample/built-in-file.ts';
import { SYNTHETIC_BODIES, syntheticBodies, syntheticBodyFacts, type SyntheticBody } from './bodies.ts';
import { syntheticSales, type Synthesis } from './sales.ts';

/** After the last month of the sales. */
const AS_AT = { asAt: '2018-06-30', reason: 'it is made up' };

const madeUp = (source: Pick<Source, 'id' | 'title' | 'kind'>): Source => ({
  ...source,
  publisher: 'buyergraph',
  licence: 'MIT',
  synthetic: true,
  sample: false,
});

const bodies: FactsImporter<BuiltIn<SyntheticBody>, SyntheticBody> = {
  ...BUILT_IN,
  into: 'facts',
  source: madeUp({ id: SYNTHETIC_BODIES.source, title: 'Synthetic public bodies', kind: 'ORGANISATIONS' }),
  read(path) {
    const content = syntheticBodies();
    const records = () => inOrder(content);
    return Promise.resolve(builtInFile({ path, content, asAt: AS_AT, encoding: null, records }));
  },
  recordLabel: 'Organisation',
  scope: SYNTHETIC_BODIES,
  transform: syntheticBodyFacts,
};

const lines = (synthesis: Synthesis): LinesImporter<BuiltIn<SalesRecord>, SalesRecord> => ({
  ...BUILT_IN,
  into: 'lines',
  source: madeUp({ id: 'synthetic-sales', title: 'Synthetic sales', kind: 'SALES' }),
  read(path) {
    const records = () => inOrder(syntheticSales(synthesis));
    return Promise.resolve(builtInFile({ path, content: synthesis, asAt: AS_AT, encoding: null, records }));
  },
  transform: (record, place, setting) => lineFrom(record, place, { ...setting, vat: 'UNKNOWN' }),
});

/**
 * Made-up bodies and sales of datasets marked synthetic; the frameworks are the real ones that come with the project.
 */
export const synthetic = (synthesis: Synthesis): readonly Importer[] => [
  bodies,
  sampleFrameworks,
  lines(synthesis),
];
