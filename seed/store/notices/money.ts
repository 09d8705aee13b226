import type { NodeValues } from '../../../src/graph/model.ts';
import { currencyCode } from '../../../src/served.ts';
import { amountOf } from '../../values/amount.ts';
import { textOf } from '../../values/json.ts';
import type { KeptValue } from './kept.ts';

/** An amount as the graph holds it; without `valueStated` none is stated. */
export type Money = Pick<NodeValues<'Award'>, 'valueE4' | 'valueStated' | 'currency' | 'vat'>;

/**
 * A value as stated, with the exact amount where it can be read. The UK's extension states a value with VAT beside
 * the one without; a value that stands alone does not say which it is. An amount in no currency there is, is kept as
 * stated, without a number.
 */
export function moneyOf(value: KeptValue | null | undefined): Money {
  const [net, gross] = [value?.amount, value?.amountGross];
  const amount = net ?? gross;
  if (typeof amount !== 'number' && typeof amount !== 'string') return {};
  const stated = String(amount);
  const read = amountOf(stated);
  const printed = textOf(value?.currency);
  const currency = currencyCode(printed);
  const isNet = net !== undefined && gross !== undefined;
  return {
    valueE4: 'amountE4' in read && (currency || !printed) ? read.amountE4 : null,
    valueStated: (currency || !printed ? stated : `${stated} ${printed}`).slice(0, 100),
    currency,
    vat: isNet ? 'EXCLUSIVE' : net === undefined ? 'INCLUSIVE' : 'UNKNOWN',
  };
}
