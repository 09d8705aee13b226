import { INT64_MAX } from '../decimal.ts';
import type { GraphReader } from '../graph/reader.ts';
import { listLoaders, type ListStatements } from '../graph/lists.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import type { TradeConditions, TradeList } from './filter.ts';
import { linePages } from './line-pages.ts';

export type TradeRow = RowOf<'trades-page.pairs'>;
type Statements = ListStatements<TradeList, TradeConditions, OrderedPlace, TradeRow>;
/** The sets of rollups that hold what links are worth. */
export type Rollups = 'pairs' | 'bought' | 'sold' | 'familiesPaid' | 'familiesBilled' | 'tree';

/** By one of the sets of rollups that hold what links are worth. */
const statementsOf = (graph: GraphReader, rollups: Rollups): Statements => ({
  page: async ({ noNumber: _number, noText: _text, ...params }) =>
    graph.read(`trades-page.${rollups}`, { ...params, published: await graph.published() }),
  count: async (params) =>
    graph.read(`trades-count.${rollups}`, { ...params, published: await graph.published() }),
});

/** The largest or smallest suppliers of a body and all below it, which an index has in order. */
async function inOrder(
  graph: GraphReader,
  { lists, treeSize, netFromE4, ...place }: Parameters<Statements['page']>[0],
): Promise<TradeRow[]> {
  const { descending, afterNumber, afterId, limit } = place;
  const least = netFromE4 ?? -INT64_MAX;
  const sign = descending ? -1n : 1n;
  const afterE4 = sign * (afterId === null ? -INT64_MAX : afterNumber);
  return graph.read(`tree-suppliers.${descending ? 'Down' : 'Up'}`, {
    ...{ lists, treeSize, descending, limit, afterE4 },
    fromE4: descending || afterE4 < least ? least : afterE4,
    toE4: descending ? afterE4 : INT64_MAX,
    afterId: afterId ?? '',
    published: await graph.published(),
  });
}

/** By the rollups of all that is below a body. */
function treeStatements(graph: GraphReader): Statements {
  const statements = statementsOf(graph, 'tree');
  return {
    ...statements,
    page: (asked) => (asked.order === 'NET' ? inOrder(graph, asked) : statements.page(asked)),
  };
}

/** What links between buyers, suppliers, frameworks and lots are worth, of one request. */
export function tradeLoaders(graph: GraphReader) {
  const tradesBy = (statements: Statements) =>
    listLoaders<TradeList, TradeConditions, OrderedPlace, TradeRow>(statements);
  return {
    pairs: tradesBy(statementsOf(graph, 'pairs')),
    bought: tradesBy(statementsOf(graph, 'bought')),
    sold: tradesBy(statementsOf(graph, 'sold')),
    familiesPaid: tradesBy(statementsOf(graph, 'familiesPaid')),
    familiesBilled: tradesBy(statementsOf(graph, 'familiesBilled')),
    tree: tradesBy(treeStatements(graph)),
    lines: linePages(graph),
  };
}

export type TradeLoaders = ReturnType<typeof tradeLoaders>;
