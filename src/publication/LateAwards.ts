import type {
  AwardDelayResolvers,
  LateAwardsResolvers,
  QueryResolvers,
} from '../../generated/resolver-types.ts';
import type { Warning } from '../../generated/schema-types.ts';
import { dayOfText, daysBetween } from '../days.ts';
import { counted } from '../counted.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { nearUnresolved } from '../perimeter/node.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { assertFew } from '../graphql/few.ts';
import { alone, awardQuestionOf } from '../process/node.ts';
import { allowedOn, isInDays, isLate, type Allowed } from './duty.ts';
import type { AwardDelayNode, LateAwardsNode } from './node.ts';

/** The first award notice on the day of a decision or after it; where all came before it, the last of them. */
function noticeFor(awardedOn: string, announced: readonly string[]): string | null {
  const days = announced
    .map(dayOfText)
    .filter((day) => day !== null)
    .toSorted();
  return days.find((day) => day >= awardedOn) ?? days.at(-1) ?? null;
}

type Announced = RowOf<'award-announcements'>;
type AllowedOn = (day: string, award: Announced) => Allowed | null;

function delayOf(award: Announced, allowedDays: AllowedOn): AwardDelayNode | null {
  const { id, awardedOn, announced } = award;
  const announcedOn = awardedOn && noticeFor(awardedOn, announced);
  if (!awardedOn || !announcedOn) return null;
  const days = daysBetween(awardedOn, announcedOn);
  const allowed = allowedDays(awardedOn, award);
  return { id, score: BigInt(days), awardedOn, announcedOn, days, allowed, isLate: isLate(days, allowed) };
}

/** Measures by a number of days, or by the duties that are held. */
async function measure(withinDays: number | null, { loaders }: Context): Promise<AllowedOn> {
  if (withinDays !== null) return () => ({ least: withinDays, most: withinDays, rules: [] });
  const duties = (await loaders.rule.all()).filter(isInDays);
  return (day, award) => allowedOn(day, award, duties);
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
  const [found, allowedDays] = await Promise.all([
    context.graph.read('award-announcements', alone(question)),
    measure(withinDays ?? null, context),
  ]);
  const rows = assertFew(found, 'awards');
  const delays = inOrder(rows.map((award) => delayOf(award, allowedDays)).filter((delay) => delay !== null));
  const undated = rows.filter(({ awardedOn }) => awardedOn === null).length;
  return {
    question,
    delays,
    judged: delays.filter((one) => one.isLate !== null).length,
    late: delays.filter((one) => one.isLate).length,
    undated,
    unannounced: rows.length - delays.length - undated,
  };
};

function dutyUnknown({ delays, judged }: LateAwardsNode): Warning[] {
  const open = delays.length - judged;
  if (open === 0) return [];
  const message = `Of ${counted(open, 'award')} of ${delays.length} it cannot be said whether they are late: no duty of their day is held, or it is not known which of several binds their buyer. The days are as published; withinDays measures all by a number of your own.`;
  return [{ code: 'DUTY_UNKNOWN', message }];
}

async function warningsOf(node: LateAwardsNode, { loaders }: Context): Promise<Warning[]> {
  const { question, delays } = node;
  if (question.unknownParty) return [{ code: 'UNKNOWN_PARTY', message: question.unknownParty }];
  const message =
    'How late awards are announced cannot be said, because no award with a day of its own and a dated award notice matches. Import notices of these bodies and months (see coverage).';
  return [
    ...(delays.length === 0 ? [{ code: 'NO_AWARDS' as const, message }] : []),
    ...dutyUnknown(node),
    ...(await nearUnresolved(question, loaders)),
  ];
}

export const LateAwards: LateAwardsResolvers = {
  awards: ({ delays }) => delays.length,
  medianDays: ({ delays }) => delays[Math.floor((delays.length - 1) / 2)]?.days ?? null,
  beforeTheirDay: ({ delays }) => delays.filter(({ days }) => days < 0).length,
  judged: ({ judged }) => judged,
  late: ({ judged, late }) => (judged === 0 ? null : late),
  lateShare: ({ judged, late }) => (judged === 0 ? null : shareOf(BigInt(late), BigInt(judged))),
  delays: ({ delays }, args, { maxFirst }) => rankedPage(delays, args, maxFirst),
  basis: ({ question }) => question,
  warnings: (node, _, context) => warningsOf(node, context),
};

export const AwardDelay: AwardDelayResolvers = {
  award: async ({ id }, _, { loaders }) => (await loaders.award.byId.load(id))!,
  awardedDate: ({ awardedOn }) => awardedOn,
  announcedDate: ({ announcedOn }) => announcedOn,
  allowedDays: ({ allowed }) => (allowed && allowed.least === allowed.most ? allowed.most : null),
  duties: ({ allowed }) => [...(allowed?.rules ?? [])],
  isLate: (node) => node.isLate,
};
