import { counted } from '../counted.ts';
import type { AwardedBasisResolvers, AwardedSpendResolvers } from '../../generated/resolver-types.ts';
import type { AwardsLeftOut, AwardStanding, Warning } from '../../generated/schema-types.ts';
import { nearUnresolved } from '../perimeter/node.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { rejectionsSaid } from '../dataset/node.ts';
import { INT64_MAX } from '../decimal.ts';
import { valueIn } from '../keys.ts';
import type { Context } from '../domain/context.ts';
import type { AwardedGroupNode, AwardedTotalRow, AwardedSpendNode } from './node.ts';
import { awardedGroups } from './reads.ts';

type Loaders = Context['loaders'];

const COUNTED = 'COUNTED';
const SHAPE = ['bigint', 'string', 'string', 'string'] as const;
const BEFORE_ALL = [INT64_MAX, '', '', ''] as const;
const cursorOf = ({ soleE4, sharedE4, key, currency, vat }: AwardedGroupNode) =>
  [soleE4 + sharedE4, key, currency, vat] as const;

const countedIn = (rows: readonly AwardedTotalRow[]) => rows.filter(({ standing }) => standing === COUNTED);

const REASONS: Readonly<Record<AwardStanding, true>> = {
  CEILING: true,
  COUNTED_ELSEWHERE: true,
  NOT_MADE: true,
  NO_AMOUNT: true,
  UNCLEAR: true,
};

/** What is in no figure, by why. */
function leftOutOf(rows: readonly AwardedTotalRow[]): AwardsLeftOut[] {
  const others = rows.filter(({ standing }) => standing !== COUNTED);
  return [...Map.groupBy(others, ({ standing }) => standing)].map(([standing, parts]) => ({
    reason: valueIn(REASONS, standing),
    awards: parts.reduce((sum, { awards }) => sum + awards, 0),
  }));
}

const months = (rows: readonly AwardedTotalRow[], which: 'firstMonth' | 'lastMonth'): string[] =>
  countedIn(rows)
    .map((row) => row[which])
    .filter(Boolean)
    .toSorted();

const sumOf = (rows: readonly AwardedTotalRow[], which: 'valuesDiffer' | 'sizeByDefault'): number =>
  countedIn(rows).reduce((sum, row) => sum + row[which], 0);

/** Contracts that are in no figure, for figures are of awards. */
const ofUnawarded = (contracts: number): Warning[] =>
  contracts === 0
    ? []
    : [
        {
          code: 'CONTRACTS_WITHOUT_AWARD',
          message: `${counted(contracts, 'contract')} ${contracts === 1 ? 'matches' : 'match'} of which no notice states an award; what ${contracts === 1 ? 'it is' : 'they are'} worth is in no figure of awards (see contracts).`,
        },
      ];

/** What to know of the awards in the figure. */
function ofCounted(rows: readonly AwardedTotalRow[]): Warning[] {
  const [differ, byDefault] = [sumOf(rows, 'valuesDiffer'), sumOf(rows, 'sizeByDefault')];
  return [
    ...(differ > 0
      ? [
          {
            code: 'VALUES_DIFFER' as const,
            message: `${counted(differ, 'award')} ${differ === 1 ? 'states' : 'state'} another value than the contract; that of the award counts (see contractValue).`,
          },
        ]
      : []),
    ...(byDefault > 0
      ? [
          {
            code: 'SIZE_NO_BY_DEFAULT' as const,
            message: `In ${counted(byDefault, 'award')} a supplier counts as LARGE because a form says No to SME, which is also what stands there if nobody answers.`,
          },
        ]
      : []),
  ];
}

/** What was rejected of the datasets that the counted awards are of; where none counts, of any with notices. */
async function rejectedOf(question: AwardedSpendNode, { award, dataset }: Loaders): Promise<Warning[]> {
  const [rejected, datasets] = await Promise.all([
    dataset.rejectedOf('CONTRACTS')(),
    award.datasets(question),
  ]);
  const concerned = rejected.filter(({ source }) => datasets.length === 0 || datasets.includes(source));
  return rejectionsSaid(concerned).map((message) => ({ code: 'RECORDS_REJECTED', message }));
}

async function warningsOf(question: AwardedSpendNode, { loaders }: Context): Promise<Warning[]> {
  const { unknownParty } = question;
  if (unknownParty) return [{ code: 'UNKNOWN_PARTY', message: unknownParty }];
  const [rows, unawarded, rejected, near] = await Promise.all([
    loaders.award.totals(question),
    loaders.award.unawarded(question),
    rejectedOf(question, loaders),
    nearUnresolved(question, loaders),
  ]);
  const message =
    'No award with an amount matches. The notices loaded may not cover these bodies, months or frameworks (see coverage).';
  return [
    ...(countedIn(rows).length > 0 ? ofCounted(rows) : [{ code: 'NO_AWARDS' as const, message }]),
    ...ofUnawarded(unawarded),
    ...near,
    ...rejected,
  ];
}

/** Fields of a question about awards: each reads what it needs, and all of them the same awards. */
export const AwardedSpend: AwardedSpendResolvers = {
  totals: async (question, _, { loaders }) => countedIn(await loaders.award.totals(question)),
  leftOut: async (question, _, { loaders }) => leftOutOf(await loaders.award.totals(question)),
  basis: (question) => question,
  warnings: (question, _, context) => warningsOf(question, context),
  gap: (question, args, { loaders, maxFirst }) =>
    loaders.award.behind(question, 'SHARED', { ...args, max: maxFirst }),
  records: (question, args, { loaders, maxFirst }) =>
    loaders.award.behind(question, 'COUNTED', { ...args, max: maxFirst }),
  async groups(question, { by, ...args }, { graph, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const [upperE4, key, currency, vat] = after ?? BEFORE_ALL;
    const rows = await awardedGroups(graph, question, {
      dimension: by,
      after: { upperE4, key, currency, vat },
      limit: first + 1,
    });
    const groups = rows.map((row) => ({ ...row, dimension: by, question }));
    return connectionFrom({ rows: groups, first, after, cursorOf });
  },
};

export const AwardedBasis: AwardedBasisResolvers = {
  plane: () => 'AWARDED',
  sizeBasis: () => 'AS_REPORTED',
  perimeterBodies: ({ list }) => list.buyerIds?.length ?? null,
  datasets: (question, _, { loaders }) => loaders.award.datasets(question),
  firstMonth: async (question, _, { loaders }) =>
    months(await loaders.award.totals(question), 'firstMonth')[0] ?? null,
  lastMonth: async (question, _, { loaders }) =>
    months(await loaders.award.totals(question), 'lastMonth').at(-1) ?? null,
  graphVersion: async (_, __, { loaders }) => Number(await loaders.dataset.graphVersion()),
};
