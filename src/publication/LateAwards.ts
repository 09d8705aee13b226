import type {
  AwardDelayResolvers,
  LateAwardsResolvers,
  QueryResolvers,
} from '../../generated/resolver-types.ts';
import type { Warning } from '../../generated/schema-types.ts';
import { dayOfText, daysBetween } from '../days.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { nearUnresolved } from '../perimeter/node.ts';
import { assertFew } from '../graphql/few.ts';
import { alone, awardQuestionOf } from '../process/node.ts';
import type { Delay, LateAwardsNode } from './node.ts';

/** The first award notice on the day of a decision or after it; where all came before it, the last of them. */
function noticeFor(awardedOn: string, announced: readonly string[]): string | null {
  const days = announced
    .map(dayOfText)
    .filter((day) => day !== null)
    .toSorted();
  return days.find((day) => day >= awardedOn) ?? days.at(-1) ?? null;
}

type Announced = Readonly<{ id: string; awardedOn: string | null; announced: readonly string[] }>;

function delayOf({ id, awardedOn, announced }: Announced): Delay | null {
  const announcedOn = awardedOn && noticeFor(awardedOn, announced);
  if (!awardedOn || !announcedOn) return null;
  const days = daysBetween(awardedOn, announcedOn);
  return { id, score: BigInt(days), awardedOn, announcedOn, days };
}

/** Root field: how long after their day awards were announced. */
export const lateAwards: Extract<QueryResolvers['lateAwards'], Function> = async (
  _,
  { filter, withinDays },
  context,
): Promise<LateAwardsNode> => {
  if (withinDays != null && withinDays < 0)
    throw new BuyergraphError('BAD_USER_INPUT', `withinDays is ${withinDays}; it must be 0 or more.`);
  const question = await awardQuestionOf(filter, context);
  const rows = assertFew(await context.graph.read('award-announcements', alone(question)), 'awards');
  const delays = inOrder(rows.map(delayOf).filter((delay) => delay !== null));
  return {
    question,
    withinDays: withinDays ?? null,
    delays,
    undated: rows.filter(({ awardedOn }) => awardedOn === null).length,
    unannounced: rows.length - delays.length - rows.filter(({ awardedOn }) => awardedOn === null).length,
  };
};

const late = ({ delays, withinDays }: LateAwardsNode): number | null =>
  withinDays === null ? null : delays.filter(({ days }) => days > withinDays).length;

const DUTY_UNKNOWN: Warning = {
  code: 'DUTY_UNKNOWN',
  message:
    'Which awards are late cannot be said, because withinDays is not given: duties differ by law, value and day. The days are as published.',
};

async function warningsOf(
  { question, delays, withinDays }: LateAwardsNode,
  { loaders }: Context,
): Promise<Warning[]> {
  if (question.unknownParty) return [{ code: 'UNKNOWN_PARTY', message: question.unknownParty }];
  const message =
    'How late awards are announced cannot be said, because no award with a day of its own and a dated award notice matches. Import notices of these bodies and months (see coverage).';
  return [
    ...(delays.length === 0 ? [{ code: 'NO_AWARDS' as const, message }] : []),
    ...(withinDays === null ? [DUTY_UNKNOWN] : []),
    ...(await nearUnresolved(question, loaders)),
  ];
}

export const LateAwards: LateAwardsResolvers = {
  awards: ({ delays }) => delays.length,
  medianDays: ({ delays }) => delays[Math.floor((delays.length - 1) / 2)]?.days ?? null,
  beforeTheirDay: ({ delays }) => delays.filter(({ days }) => days < 0).length,
  late,
  lateShare(node) {
    const count = late(node);
    return count === null ? null : shareOf(BigInt(count), BigInt(node.delays.length));
  },
  delays: ({ delays, withinDays }, args, { maxFirst }) =>
    rankedPage(
      delays.map((delay) => ({ ...delay, withinDays })),
      args,
      maxFirst,
    ),
  basis: ({ question }) => question,
  warnings: (node, _, context) => warningsOf(node, context),
};

export const AwardDelay: AwardDelayResolvers = {
  award: async ({ id }, _, { loaders }) => (await loaders.award.byId.load(id))!,
  awardedDate: ({ awardedOn }) => awardedOn,
  announcedDate: ({ announcedOn }) => announcedOn,
  isLate: ({ days, withinDays }) => (withinDays === null ? null : days > withinDays),
};
