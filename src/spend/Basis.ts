import type { BasisResolvers } from '../../generated/resolver-types.ts';
import type { BasisSizes, SizeBasis, VatBasis } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { BasisNode } from './node.ts';
import type { TotalRow } from './rows.ts';
import { earliest, latest } from '../trade/node.ts';

/** A total over lines of two VAT bases or currencies has neither. */
const vatOf = (rows: readonly TotalRow[]): VatBasis => {
  const bases = new Set(rows.map(({ vat }) => vat));
  return bases.size === 1 ? [...bases][0]! : 'UNKNOWN';
};

const currencyOf = (rows: readonly TotalRow[]): string => rows[0]?.currency ?? 'GBP';

/** How many lines each kind of information decided the size of; kinds that decided none are left out. */
async function sizesBy({ question, rows }: BasisNode, { loaders }: Context): Promise<BasisSizes[]> {
  const unknown = rows.reduce((sum, { unknownSize }) => sum + unknownSize, 0);
  const known = rows.reduce((sum, { lines }) => sum + lines, 0) - unknown;
  const decided = async (): Promise<(readonly [SizeBasis, number])[]> => {
    if (question.sizeBasis !== 'BEST_KNOWN') return [[question.sizeBasis, known]];
    const [{ ownSize, sizeOfMonth } = { ownSize: 0, sizeOfMonth: 0 }] = await loaders.spend.sizes(
      question.filter,
    );
    return [
      ['AS_REPORTED', ownSize],
      ['AS_OF_PERIOD', sizeOfMonth],
      ['LATEST', known - ownSize - sizeOfMonth],
    ];
  };
  return [...(await decided()), [null, unknown] as const]
    .map(([by, lines]) => ({ by, lines }))
    .filter(({ lines }) => lines > 0);
}

export const Basis: BasisResolvers = {
  plane: () => 'INVOICED',
  vat: ({ rows }) => vatOf(rows),
  currency: ({ rows }) => currencyOf(rows),
  sizeBasis: ({ question }) => question.sizeBasis,
  sizesBy: (basis, _, context) => sizesBy(basis, context),
  hierarchyAsOf: ({ question }) => question.hierarchyAsOf,
  knownAt: ({ question }) => question.knownAt,
  perimeter: ({ question }) => question.perimeter,
  perimeterBodies: ({ question }) => question.filter.buyerIds?.length ?? null,
  firstPeriod: ({ rows }) => earliest(rows),
  lastPeriod: ({ rows }) => latest(rows),
  graphVersion: async (_, __, { loaders }) => Number(await loaders.dataset.graphVersion()),
  async datasets({ rows }, _, { loaders }) {
    const sets = new Map((await loaders.dataset.all()).map((set) => [set.id, set]));
    return [...Map.groupBy(rows, ({ versionId }) => versionId)].map(([versionId, parts]) => {
      const [dataset = '', asAt = ''] = versionId.split('@');
      const lines = parts.reduce((sum, part) => sum + part.lines, 0);
      const net = parts.reduce((sum, part) => sum + part.netE4, 0n);
      const { synthetic = false, sample = false } = sets.get(dataset) ?? {};
      return { dataset, asAt, lines, net, isSynthetic: synthetic, isSample: sample };
    });
  },
};
