import type { QueryResolvers } from '../../generated/resolver-types.ts';
import type { Domain } from '../domain/domain.ts';
import { linePage } from './lines.ts';
import { tradeLoaders, type TradeLoaders } from './loaders.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    trade: TradeLoaders;
  }
}

const tradeQuery: Pick<QueryResolvers, 'spendLines'> = {
  spendLines: (_, asked, context) => linePage(asked, context),
};

/** What links between buyers, suppliers, frameworks and lots are worth. */
export const trade = {
  name: 'trade',
  types: {},
  query: tradeQuery,
  loaders: { trade: tradeLoaders },
} satisfies Domain;
