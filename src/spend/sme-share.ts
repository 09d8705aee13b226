import type { Context } from '../domain/context.ts';
import { smeTarget, type Months } from '../rule/node.ts';
import { isSmallOrMedium } from '../sizes.ts';
import { earliest, latest, type SpendQuestion } from '../trade/node.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import type { SpendLoaders } from './loaders.ts';
import type { GroupOfQuestion, Sums, TotalRow } from './rows.ts';
import { sumOf } from './sums.ts';

/** What went to small and medium suppliers, and to others. */
export type SmeShare = {
  question: SpendQuestion;
  sme: Sums;
  large: Sums;
  unknown: Sums;
  total: Sums;
  /** What went to suppliers of this size alone. */
  ofSize: (size: string) => Sums;
};

/** More groups than there are sizes. */
const ALL_SIZES = 20;

const sumWhere = (groups: readonly GroupOfQuestion[], holds: (size: string) => boolean): Sums =>
  sumOf(groups.filter(({ k1 }) => holds(k1)));

/** What a question's lines add up to by whether their supplier is small or medium. */
export async function smeShareOf(
  question: SpendQuestion,
  loaders: Pick<SpendLoaders, 'groups'>,
): Promise<SmeShare> {
  const groups = await groupsOf(loaders, question, {
    by: ['SIZE'],
    order: 'NET_DESC',
    after: BEFORE_ALL,
    limit: ALL_SIZES,
  });
  return {
    question,
    total: sumOf(groups),
    sme: sumWhere(groups, isSmallOrMedium),
    large: sumWhere(groups, (size) => size === 'LARGE'),
    unknown: sumWhere(groups, (size) => size !== 'LARGE' && !isSmallOrMedium(size)),
    ofSize: (asked) => sumWhere(groups, (size) => size === asked),
  };
}

/** The months that lines are of; null when there are none. */
function monthsOf(rows: readonly TotalRow[]): Months | null {
  const [from, to] = [earliest(rows), latest(rows)];
  return from && to ? { from, to } : null;
}

/** GOV.UK lists those of Scotland, Wales and Northern Ireland beside what is of central government. */
const isCentral = (body: { format: string | null } | null): boolean =>
  body !== null && body.format !== null && !body.format.startsWith('Devolved ');

/** Whether GOV.UK lists each of some buyers as a body of central government; of all there are it does not. */
async function areCentral(
  buyerIds: readonly string[] | null,
  { organisation }: Context['loaders'],
): Promise<boolean> {
  const bodies = await Promise.all((buyerIds ?? []).map((id) => organisation.byId.load(id)));
  return buyerIds !== null && bodies.every(isCentral);
}

/** The share beside what government set itself to reach in its months. */
export async function smeTargetOf({ question, sme, total }: SmeShare, { loaders }: Context) {
  const [rules, rows, ofCentral] = await Promise.all([
    loaders.rule.all(),
    loaders.spend.total(question),
    areCentral(question.filter.buyerIds, loaders),
  ]);
  const share = { part: sme.netE4, whole: total.netE4 };
  return smeTarget(rules, { share, months: monthsOf(rows), isCentral: ofCentral });
}
