import fc from 'fast-check';
import type { SpendDimension, SpendExclusion, SpendFilter } from '../../generated/schema-types.ts';
import { BODIES, BUYERS, MONTHS, SUPPLIERS, VERSIONS } from './random-lines.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 1 });
const scope = fc.constantFrom('SELF', 'SELF_AND_CHILDREN', 'CHILDREN', 'DESCENDANTS', 'SELF_AND_DESCENDANTS');
const size = fc.constantFrom('SME', 'MICRO', 'LARGE', 'UNKNOWN');
const sizeBasis = fc.constantFrom('BEST_KNOWN', 'AS_REPORTED', 'AS_OF_PERIOD', 'LATEST');
const knownAt = fc.constantFrom(...VERSIONS, '2013-01-01', '2013-12-30', '2020-01-01');

const months = fc
  .tuple(maybe(fc.constantFrom(...MONTHS)), maybe(fc.constantFrom(...MONTHS)))
  .map(([a, b]) => (a && b && a > b ? { from: b, to: a } : { from: a, to: b }));

const some = <T>(...values: T[]): fc.Arbitrary<T[] | null> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), {
    nil: null,
    freq: 1,
  });

/** What a question may leave out of the random lines. */
export const exclusions: fc.Arbitrary<SpendExclusion> = fc.record({
  buyer: some(...BUYERS),
  supplier: some(...SUPPLIERS),
  framework: some('g-cloud-2', 'NONE'),
  lot: some('g-cloud-2/iaas', 'g-cloud-3/saas'),
  lotCategory: some('hosting', 'support'),
  size: some('SME', 'MICRO', 'LARGE', 'UNKNOWN'),
  sector: some('Central Government', 'Local Government'),
});

/** Any filter a question may have over the random lines. */
export const filters: fc.Arbitrary<SpendFilter> = fc
  .record({
    buyer: maybe(fc.constantFrom(...BUYERS, 'nobody at all')),
    scope,
    supplier: maybe(fc.constantFrom(...SUPPLIERS)),
    family: maybe(fc.constantFrom('g-cloud', 'no-such-family')),
    framework: fc.option(fc.constantFrom('g-cloud-2', 'g-cloud-3', 'NONE'), { nil: null, freq: 1 }),
    lot: fc.option(fc.constantFrom('g-cloud-2/iaas', 'g-cloud-3/saas'), { nil: null, freq: 1 }),
    suppliers: fc.option(fc.uniqueArray(fc.constantFrom(...SUPPLIERS), { maxLength: 3 }), {
      nil: null,
      freq: 1,
    }),
    buyers: fc.option(fc.uniqueArray(fc.constantFrom(...BUYERS), { maxLength: 3 }), { nil: null, freq: 1 }),
    lotCategory: fc.option(fc.constantFrom('hosting', 'software', 'support'), { nil: null, freq: 1 }),
    size: maybe(size),
    sizeBasis,
    sector: fc.option(fc.constantFrom('Central Government', 'Local Government'), { nil: null, freq: 1 }),
    knownAt: maybe(knownAt),
    months,
    not: fc.option(exclusions, { nil: null, freq: 1 }),
  })
  // A scope is of a buyer; without one it is refused.
  .map(({ months: { from, to }, ...rest }) => ({
    ...rest,
    // One of a name or its plural; an empty list is no condition.
    buyers: rest.buyer ? null : rest.buyers,
    suppliers: rest.supplier ? null : rest.suppliers,
    scope: rest.buyer || (rest.buyers?.length ?? 0) > 0 ? rest.scope : 'SELF',
    from,
    to,
  }));

/** One to three different dimensions. */
export const dimensions: fc.Arbitrary<SpendDimension[]> = fc.uniqueArray(
  fc.constantFrom<SpendDimension>(
    'BUYER',
    'SUPPLIER',
    'FAMILY',
    'FRAMEWORK',
    'LOT_CATEGORY',
    'LOT',
    'FINANCIAL_YEAR',
    'MONTH',
    'SIZE',
    'SECTOR',
  ),
  { minLength: 1, maxLength: 3 },
);

/** Any form of the founding question that the rollup may hold. */
export const acrossQuestions = fc.record({
  parent: fc.constantFrom(...BODIES),
  minBodies: fc.integer({ min: 1, max: 4 }),
  size: maybe(size),
  sizeBasis,
  includeParent: fc.boolean(),
});
