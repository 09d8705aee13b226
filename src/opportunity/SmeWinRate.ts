import type {
  QueryResolvers,
  SmeWinGroupResolvers,
  SmeWinRateResolvers,
} from '../../generated/resolver-types.ts';
import type { Warning } from '../../generated/schema-types.ts';
import { counted } from '../counted.ts';
import { shareOf } from '../decimal.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { assertFew } from '../graphql/few.ts';
import { alone, purchaseQuestion } from '../process/node.ts';
import { isSmallOrMedium } from '../sizes.ts';
import type { AppliedRow, SmeWinGroupNode, SmeWinRateNode } from './node.ts';

/** Opportunities with applications by size, and what came of them. */
function addedUp(rows: readonly AppliedRow[]): Omit<SmeWinGroupNode, 'id' | 'score' | 'by'> {
  const sum = (of: (row: AppliedRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const winners = (isOne: (size: string) => boolean) =>
    sum(({ winnerSizes }) => winnerSizes.filter((size) => isOne(size)).length);
  return {
    opportunities: rows.length,
    applicationsSme: sum((row) => row.applicationsSme ?? 0),
    applicationsLarge: sum((row) => row.applicationsLarge ?? 0),
    winsSme: winners(isSmallOrMedium),
    winsLarge: winners((size) => size === 'LARGE'),
    winsUnknown: winners((size) => size === 'UNKNOWN'),
  };
}

/** Only what was decided counts: who applied for what is open, or was withdrawn, has neither won nor lost. */
const isDecided = ({ winnerSizes }: AppliedRow): boolean => winnerSizes.length > 0;
const isStated = ({ applicationsSme, applicationsLarge }: AppliedRow): boolean =>
  applicationsSme !== null && applicationsLarge !== null;

/** Root field: how often small and medium applicants win. */
export const smeWinRate: Extract<QueryResolvers['smeWinRate'], Function> = async (
  _,
  { filter, by },
  context,
): Promise<SmeWinRateNode> => {
  const question = await purchaseQuestion(filter, undefined, context);
  const rows = assertFew(await context.graph.read('applications-by-size', alone(question)), 'opportunities');
  return {
    parties: question.parties,
    by: by ?? 'BUYER',
    decided: rows.filter(isDecided).length,
    rows: rows.filter((row) => isDecided(row) && isStated(row)),
  };
};

const rateOf = (wins: number, applications: number): string | null =>
  shareOf(BigInt(wins), BigInt(applications));

const groupsOf = ({ rows, by }: SmeWinRateNode): SmeWinGroupNode[] => {
  const keyed = rows.flatMap((row) =>
    (by === 'BUYER' ? row.buyerIds : [row.lotId ?? row.lotAsPrinted ?? '']).map((key) => ({ key, row })),
  );
  const groups = [...Map.groupBy(keyed, ({ key }) => key)].map(([id, some]) => {
    const sums = addedUp(some.map(({ row }) => row));
    return { ...sums, id, by, score: BigInt(sums.opportunities) };
  });
  return inOrder(groups);
};

export const SmeWinRate: SmeWinRateResolvers = {
  all: ({ rows, by }) => ({ ...addedUp(rows), id: '', score: 0n, by }),
  groups: (node, args, { maxFirst }) => rankedPage(groupsOf(node), args, maxFirst),
  notStated: ({ decided, rows }) => decided - rows.length,
  perimeter: ({ parties }) => parties.perimeter,
  warnings({ parties, decided, rows }): Warning[] {
    if (parties.unknownParty) return [{ code: 'UNKNOWN_PARTY', message: parties.unknownParty }];
    const why =
      decided === 0
        ? 'no opportunity that matches is known to have been decided'
        : `of ${counted(decided, 'award')} of opportunities that match none states how many suppliers of each size applied`;
    const message = `How often small suppliers win cannot be said, because ${why}. Opportunities of the Digital Outcomes and Specialists frameworks say both (dos-opportunities).`;
    return rows.length === 0 ? [{ code: 'NO_AWARDS', message }] : [];
  },
};

export const SmeWinGroup: SmeWinGroupResolvers = {
  buyer: async ({ id, by }, _, { loaders }) =>
    by === 'BUYER' && id !== '' ? loaders.organisation.byId.load(id) : null,
  lot: async ({ id, by }, _, { loaders }) =>
    by === 'LOT' && id !== '' ? loaders.framework.lotById.load(id) : null,
  lotText: ({ id, by }) => (by === 'LOT' && id !== '' ? id : null),
  smeRate: ({ winsSme, applicationsSme }) => rateOf(winsSme, applicationsSme),
  largeRate: ({ winsLarge, applicationsLarge }) => rateOf(winsLarge, applicationsLarge),
};
