import fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import type { LineTold } from '../support/sales-file.ts';

export const BODIES = ['ministry', 'office', 'courts', 'prisons', 'joint', 'elsewhere'] as const;
export const BUYERS = [...BODIES, 'Some Council'] as const;
export const SUPPLIERS = ['Acme Ltd', 'Boreal', 'Corvus LLP', 'Dunlin', 'Egret plc'] as const;
export const MONTHS = ['2012-11', '2013-03', '2013-04', '2013-05', '2014-01'] as const;
/** Each later version restates some of the months. */
export const VERSIONS = ['2013-05-31', '2013-12-31', '2014-02-28'] as const;
const MONTHS_OF = [MONTHS.slice(0, 4), MONTHS.slice(1, 3), MONTHS.slice(2)] as const;

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('0', '-0.0001', '0.0001', '-1000') },
  {
    weight: 4,
    arbitrary: fc.integer({ min: -50_000_000, max: 90_000_000 }).map((e4) => (e4 / 10_000).toFixed(4)),
  },
);

const lineOf = (months: readonly string[]): fc.Arbitrary<LineTold> =>
  fc.record({
    buyer: fc.constantFrom(...BUYERS),
    supplier: fc.constantFrom(...SUPPLIERS),
    month: fc.constantFrom(...months),
    net: amount,
    size: fc.constantFrom('SME', 'SME', 'Micro', 'Large', ''),
    framework: fc.constantFrom('G-Cloud II', 'G-Cloud III', 'G-Cloud'),
    lot: fc.constantFrom('1', '3', '4', ''),
    sector: fc.constantFrom('Central Government', 'Local Government', ''),
  });

/** Some 300 lines in three versions, a fifth of them twice, over bodies of which one has two parents. */
export function randomGraph(seed: number): PromiseLike<Graph> {
  const told = aGraph()
    .organisation('ministry')
    .organisation('office')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('prisons', { childOf: 'courts' })
    .organisation('joint', { childOf: ['ministry', 'office', 'courts'] })
    .organisation('elsewhere');
  VERSIONS.forEach((asAt, version) => {
    const lines = fc.sample(lineOf(MONTHS_OF[version]!), { seed: seed + version, numRuns: 85 });
    for (const line of [...lines, ...lines.slice(0, 17)]) told.spend({ ...line, asAt });
  });
  return told;
}
