import type { Values } from '../facts.ts';
import { amountOf } from '../../values/amount.ts';
import { member, textOf, type Json } from '../../values/json.ts';

/**
 * A value as stated, with the exact amount where it can be read. The UK's extension states a value with VAT beside
 * the one without; a value that stands alone does not say which it is.
 */
export function moneyOf(value: Json | undefined): Values {
  const [net, gross] = [member(value, 'amount'), member(value, 'amountGross')];
  const amount = net ?? gross;
  if (typeof amount !== 'number' && typeof amount !== 'string') return {};
  const stated = String(amount);
  const read = amountOf(stated);
  const isNet = net !== undefined && gross !== undefined;
  return {
    valueE4: 'amountE4' in read ? read.amountE4 : null,
    valueStated: stated.slice(0, 100),
    currency: textOf(member(value, 'currency'))?.toUpperCase() ?? null,
    vat: isNet ? 'EXCLUSIVE' : net === undefined ? 'INCLUSIVE' : 'UNKNOWN',
  };
}
