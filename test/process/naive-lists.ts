import { sortedBy } from '../support/joined.ts';
import { SIZES, type PurchaseTold } from './random-purchases.ts';

/** Lists as somebody would make them who has all purchases on paper. */
type Kind = 'contracts' | 'awards' | 'opportunities';

export type Filter = {
  buyer?: string;
  suppliers?: string[];
  size?: string;
  status?: string[];
  currency?: string;
  valueFrom?: string;
  valueTo?: string;
  from?: string;
  to?: string;
  endsFrom?: string;
  endsTo?: string;
  closesFrom?: string;
  text?: string;
  cpv?: string;
  not?: Exclusion;
};

export type Exclusion = {
  buyer?: string[];
  supplier?: string[];
  size?: string[];
  status?: string[];
  cpv?: string[];
  text?: string[];
};

export const dayOf = (kind: Kind, told: PurchaseTold): string =>
  ({
    contracts: told.starts ?? told.awarded ?? told.published,
    awards: told.awarded ?? told.starts ?? told.published,
    opportunities: told.published,
  })[kind];

const amountOf = (kind: Kind, { amount }: PurchaseTold): number | null =>
  kind === 'opportunities' ? null : amount;
const endOf = (kind: Kind, { ends }: PurchaseTold): string | null => (kind === 'opportunities' ? null : ends);

const within = <T extends string | number>(
  value: T | null,
  from: T | undefined,
  to: T | undefined,
): boolean =>
  (from === undefined && to === undefined) ||
  (value !== null && (from === undefined || value >= from) && (to === undefined || value <= to));

const isOf = (kind: Kind, told: PurchaseTold, { status }: Filter): boolean =>
  ({
    contracts: status !== undefined || told.status !== 'cancelled',
    awards: true,
    opportunities: told.announced,
  })[kind];

const statusOf = (kind: Kind, { status }: PurchaseTold): string => (kind === 'opportunities' ? '' : status);

/** A word of a source as it is compared. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_]/g, ' ');

/** One supplier has to meet both conditions. */
const isWon = ({ suppliers: all }: PurchaseTold, { suppliers, size }: Filter): boolean =>
  (!suppliers && !size) ||
  all.some((name) => (!suppliers || suppliers.includes(name)) && (!size || SIZES[name] === size));

const meets = (kind: Kind, told: PurchaseTold, filter: Filter): boolean =>
  isOf(kind, told, filter) &&
  (!filter.buyer || told.buyers.includes(filter.buyer)) &&
  isWon(told, filter) &&
  (!filter.status || filter.status.map(plain).includes(plain(statusOf(kind, told)))) &&
  (!filter.currency ||
    (amountOf(kind, told) !== null && kind !== 'opportunities' && told.currency === filter.currency)) &&
  within(amountOf(kind, told), numberOf(filter.valueFrom), numberOf(filter.valueTo)) &&
  within(dayOf(kind, told).slice(0, 7), filter.from, filter.to) &&
  within(endOf(kind, told), filter.endsFrom, filter.endsTo) &&
  within(told.closes, filter.closesFrom, undefined) &&
  (!filter.text || hasWords(told, filter.text)) &&
  (!filter.cpv || isBelow(told, filter.cpv)) &&
  (!filter.not || !isLeftOut(kind, told, filter.not));

const hasWords = ({ title }: PurchaseTold, text: string): boolean =>
  text.split(' ').every((word) => title.toLowerCase().includes(word.toLowerCase()));

const isBelow = ({ cpv }: PurchaseTold, code: string): boolean => cpv.startsWith(code.replace(/0+$/, ''));

/** Whether one condition is met, by any of its values. */
const isLeftOut = (kind: Kind, told: PurchaseTold, not: Exclusion): boolean =>
  [
    not.buyer?.some((name) => told.buyers.includes(name)),
    not.supplier?.some((name) => told.suppliers.includes(name)),
    not.size?.some((size) => told.suppliers.some((name) => SIZES[name] === size)),
    not.status?.some((status) => plain(status) === plain(statusOf(kind, told))),
    not.cpv?.some((code) => isBelow(told, code)),
    not.text?.some((text) => hasWords(told, text)),
  ].includes(true);

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** What a list is ordered by; null comes last, either way. */
const keyOf = (kind: Kind, told: PurchaseTold, by: string): string | number | null =>
  by === 'VALUE'
    ? amountOf(kind, told)
    : {
        DATE: dayOf(kind, told),
        END: endOf(kind, told),
        CLOSES: told.closes,
        TITLE: told.title.toLowerCase(),
      }[by]!;

/** The ocids of the purchases a filter takes in, in order; those that are alike by ocid, in the direction of the list. */
export function naiveList(
  kind: Kind,
  all: readonly PurchaseTold[],
  filter: Filter,
  order: string,
): PurchaseTold[] {
  const [by = '', direction] = order.split('_');
  return sortedBy(
    all.filter((told) => meets(kind, told, filter)),
    { by: (told) => keyOf(kind, told, by), key: ({ ocid }) => ocid, isDown: direction === 'DESC' },
  );
}
