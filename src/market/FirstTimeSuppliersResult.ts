import type {
  FirstTimeSupplierResolvers,
  FirstTimeSuppliersResultResolvers,
  QueryResolvers,
} from '../../generated/resolver-types.ts';
import { monthsBetween, monthAfter } from '../days.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { assertFew } from '../graphql/few.ts';
import { allGroups, EXPLAINED } from '../spend/node.ts';
import {
  earliest,
  FIRST_MONTH,
  LAST_MONTH,
  narrowed,
  questionOf,
  type SpendQuestion,
} from '../trade/node.ts';
import type { FirstTimeSuppliersResultNode } from './node.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { totalsBy } from './totals.ts';

/**
 * Suppliers with a line before a month, whatever its size: whoever was there before with another one is not new. Of some
 * buyers the rollups know since when; of all, what was paid before is added up.
 */
async function knownBefore(
  month: string,
  history: SpendQuestion,
  context: Context,
): Promise<{ has: (id: string) => boolean }> {
  const { buyerIds, supplierIds } = history.filter;
  if (!buyerIds || supplierIds) return totalsBy(history, 'SUPPLIER', context);
  const { filter } = narrowed(history, { from: FIRST_MONTH, to: LAST_MONTH });
  const rows = assertFew(
    await context.loaders.spend.suppliersBefore(filter, month),
    'suppliers',
    'name fewer buyers',
  );
  return new Set(rows.map(({ supplierId }) => supplierId));
}

/** Root field: who was paid for the first time in a span of months. */
export const firstTimeSuppliers: Extract<QueryResolvers['firstTimeSuppliers'], Function> = async (
  _,
  { filter },
  context,
): Promise<FirstTimeSuppliersResultNode> => {
  const { from } = filter;
  if (!from)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      'filter.from is missing; give the first month of the span in which suppliers are to be new.',
    );
  const before = { ...filter, size: null, from: null, to: monthAfter(from, -1) };
  const [question, history] = await Promise.all([questionOf(filter, context), questionOf(before, context)]);
  const [rows, known, historyRows] = await Promise.all([
    allGroups(context.loaders.spend, question, ['SUPPLIER']),
    knownBefore(from, history, context),
    context.loaders.spend.total(history),
  ]);
  const historyFrom = earliest(historyRows);
  const suppliers = rows.filter(({ k1 }) => !known.has(k1));
  return {
    question,
    suppliers: inOrder(suppliers.map(({ k1: id, netE4: score, lines }) => ({ id, score, lines }))),
    netE4: suppliers.reduce((sum, { netE4 }) => sum + netE4, 0n),
    allE4: rows.reduce((sum, { netE4 }) => sum + netE4, 0n),
    historyFrom,
    historyMonths: historyFrom ? monthsBetween(historyFrom, from) : 0,
  };
};

export const FirstTimeSuppliersResult: FirstTimeSuppliersResultResolvers = {
  ...EXPLAINED,
  suppliers: ({ suppliers }, args, { maxFirst }) => rankedPage(suppliers, args, maxFirst),
  count: ({ suppliers }) => suppliers.length,
  net: ({ netE4 }) => netE4,
  share: ({ netE4, allE4 }) => shareOf(netE4, allE4),
};

export const FirstTimeSupplier: FirstTimeSupplierResolvers = {
  supplier: async ({ id }, _, { loaders }) => (await loaders.organisation.byId.load(id))!,
  net: ({ score }) => score,
};
