import type { GraphReader } from '../graph/reader.ts';
import { type ListLoaders, listLoaders } from '../graph/lists.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import type { TradeConditions, TradeList } from './filter.ts';
import { linePages } from './line-pages.ts';

export type TradeRow = RowOf<'trades-page.pairs'>;
type Trades = ListLoaders<TradeList, TradeConditions, OrderedPlace, TradeRow>;

/** By one of the sets of rollups that hold what links are worth. */
const tradesIn = (graph: GraphReader, rollups: 'pairs' | 'bought' | 'sold'): Trades =>
  listLoaders<TradeList, TradeConditions, OrderedPlace, TradeRow>({
    page: async ({ noNumber: _number, noText: _text, ...params }) =>
      graph.read(`trades-page.${rollups}`, { ...params, published: await graph.published() }),
    count: async (params) =>
      graph.read(`trades-count.${rollups}`, { ...params, published: await graph.published() }),
  });

/** What links between buyers, suppliers, frameworks and lots are worth, of one request. */
export const tradeLoaders = (graph: GraphReader) => ({
  pairs: tradesIn(graph, 'pairs'),
  bought: tradesIn(graph, 'bought'),
  sold: tradesIn(graph, 'sold'),
  lines: linePages(graph),
});

export type TradeLoaders = ReturnType<typeof tradeLoaders>;
