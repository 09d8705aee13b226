import type { ConnectionLink } from '../../generated/schema-types.ts';
import { decimalFromE4 } from '../decimal.ts';
import type { Link } from './node.ts';

/** What a link states of its worth; null where there is none or currencies are mixed. */
export const amountOf = ({ amountE4, currencies }: Link): { amountE4: bigint; currency: string } | null =>
  amountE4 !== null && currencies.length === 1 ? { amountE4, currency: currencies[0]! } : null;

/** “£1,234.50”. */
function money(link: Link): string | null {
  const amount = amountOf(link);
  if (!amount) return link.currencies.length > 1 ? 'sums in several currencies' : null;
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency: amount.currency });
  return format.format(Number(decimalFromE4(amount.amountE4)));
}

const months = ({ since, until }: Link): string =>
  since === until ? ` in ${since}` : ` from ${since} to ${until}`;

/** When a place was so; that its beginning is not known is said. */
const spell = ({ since, until }: Link): string =>
  `${since === null ? ', since when is not known' : ` since ${since}`}${until === null ? '' : `, until ${until}`}`;

const on = ({ since }: Link): string => (since === null ? ', on a day not known' : ` on ${since}`);
const worth = (link: Link): string => {
  const sum = money(link);
  return sum === null ? '' : `, for ${sum}`;
};

type Say = (subject: string, object: string, link: Link) => string;

const SENTENCES: Readonly<Record<ConnectionLink, Say>> = {
  PAID: (one, other, link) => `${one} paid ${other} ${money(link)}${months(link)}.`,
  BOUGHT_THROUGH: (one, lot, link) =>
    `${one} bought for ${money(link)} through the lot ${lot}${months(link)}.`,
  SOLD_THROUGH: (one, lot, link) => `${one} was paid ${money(link)} through the lot ${lot}${months(link)}.`,
  PART_OF: (one, other, link) =>
    `${one} ${link.until === null ? 'is' : 'was'} part of ${other}${spell(link)}.`,
  REPLACED_BY: (one, other, link) => `${one} was replaced by ${other}${on(link)}.`,
  LOT_OF: (lot, framework) => `${lot} is a lot of ${framework}.`,
  ITERATION_OF: (framework, family) => `${framework} is a framework of the family ${family}.`,
  FOLLOWED_BY: (one, other, link) => `${one} was followed by ${other}${on(link)}.`,
  AWARDED_TO: (award, supplier, link) => `“${award}” was awarded to ${supplier}${on(link)}${worth(link)}.`,
  AWARDED_BY: (award, buyer, link) => `${buyer} awarded “${award}”${on(link)}${worth(link)}.`,
  AWARDED_THROUGH: (award, lot, link) => `“${award}” was awarded through the lot ${lot}${on(link)}.`,
  AWARDED_UNDER: (award, framework, link) => `“${award}” was awarded under ${framework}${on(link)}.`,
  SIGNED_FOR: (contract, award, link) =>
    `The contract “${contract}” was signed for the award “${award}”${on(link)}${worth(link)}.`,
};

/** A link as a sentence. @param called what its two ends are called in it. */
export const sentenceOf = (link: Link, called: { subject: string; object: string }): string =>
  SENTENCES[link.link](called.subject, called.object, link);
