import type { NoticeFacet, Value } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Listed as ListedBy } from '../graphql/listed.ts';
import { describedBy } from './stated.ts';

export { alone, awardedBy, type AwardedQuestion, type AwardQuestion, awardQuestionOf } from './awarded.ts';
export { linked } from './links.ts';
export { noticesBy } from './notices.ts';
export { describedBy, stated } from './stated.ts';
export { leavingOut } from './exclusion.ts';
export { both } from './under.ts';
export type { PurchaseConditions, PurchaseList, PurchaseWay } from './filter.ts';
export {
  type Listed,
  purchaseLists,
  purchasePage,
  type PurchaseQuestion,
  purchaseQuestion,
  purchasesBy,
} from './purchases.ts';

/** What an award or a contract states of its worth; `valueE4` in 1/10,000 of a unit. */
export type Stated = Pick<
  RowOf<'awards-by-id'>,
  'valueE4' | 'valueStated' | 'valueKind' | 'currency' | 'vat'
>;

/** The value as the API tells it; null when none is stated. */
export const valueOf = ({ valueE4, valueStated, valueKind, currency, vat }: Stated): Value | null =>
  valueStated && valueKind
    ? {
        amount: valueE4,
        stated: valueStated,
        currency,
        vat: vat ?? 'UNKNOWN',
        kind: valueKind,
      }
    : null;

/** A notice as published. */
export type NoticeNode = RowOf<'notices-by-id'>;
export type NoticeConnectionNode = ListedBy<NoticeNode, NoticeFacet>;

/** Somebody a process or its awards name, as printed and as resolved. */
export type PartyNode = RowOf<'process-parties'>;

/** What is bought. */
export type CpvCodeNode = RowOf<'codes-by-id'>;

/** A lot of a purchase. */
export type TenderLotNode = RowOf<'tender-lots-by-id'>;

type BoughtUnder = { frameworkId: string | null; lotId: string | null };

/** What contracts, awards and opportunities were bought under. */
export const BOUGHT_UNDER = {
  framework: ({ frameworkId }: BoughtUnder, _: unknown, { loaders }: Context) =>
    frameworkId === null ? null : loaders.framework.frameworkNamed(frameworkId),
  lot: ({ lotId }: BoughtUnder, _: unknown, { loaders }: Context) =>
    lotId === null ? null : loaders.framework.lotNamed(lotId),
} as const;

type OfProcess = Stated &
  Pick<RowOf<'awards-by-id'>, 'id' | 'processId' | 'startsOn' | 'endsOn' | 'maxEndsOn' | 'url'>;

/** Fields that an award and a contract have alike: what they state, and what they have from their process. */
export const FIELDS_OF_PROCESS = {
  ...BOUGHT_UNDER,
  ...describedBy(({ processId }: OfProcess) => processId),
  value: valueOf,
  startDate: ({ startsOn }: OfProcess) => startsOn,
  endDate: ({ endsOn }: OfProcess) => endsOn,
  maxEndDate: ({ maxEndsOn }: OfProcess) => maxEndsOn,
  parties: ({ id }: OfProcess, _: unknown, { loaders }: Context) => loaders.process.parties.load(id),
  cpv: ({ processId }: OfProcess, _: unknown, { loaders }: Context) => loaders.process.codes.load(processId),
  notices: ({ processId }: OfProcess, _: unknown, { loaders }: Context) =>
    loaders.process.notices.load(processId),
  sourceUrl: ({ url }: OfProcess) => url,
} as const;
