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
export type Rollups = 'pairs' | 'inAll' | 'bought' | 'sold' | 'familiesPaid' | 'familiesBilled' | 'tree';

/** By one of the sets of rollups that hold what links are worth. */
const statementsOf = (graph: GraphReader, rollups: Rollups): Statements => ({
  page: async ({ noNumber: _number, noText: _text, ...params }) =>
    graph.read(`trades-page.${rollups}`, { ...params, published: await graph.published() }),
  count: async (params) =>
    graph.read(`trades-count.${rollups}`, { ...params, published: await graph.published() }),
});

type Page = Parameters<Statements['page']>[0];

/** What an index has in the order of what was paid: suppliers of all below a body, or one end of all pairs. */
type InOrder = 'tree' | 'buyers' | 'suppliers';

/** A page by what was paid. */
async function inOrder(
  graph: GraphReader,
  called: InOrder,
  { lists, to, treeSize, netFromE4, ...place }: Page,
): Promise<TradeRow[]> {
  const { descending, afterNumber, afterId, limit } = place;
  const least = netFromE4 ?? -INT64_MAX;
  const sign = descending ? -1n : 1n;
  const afterE4 = sign * (afterId === null ? -INT64_MAX : afterNumber);
  return graph.read(`trades-by-net.${called}${descending ? 'Down' : 'Up'}`, {
    ...{ lists, to, treeSize, descending, limit, afterE4 },
    fromE4: descending || afterE4 < least ? least : afterE4,
    toE4: descending ? afterE4 : INT64_MAX,
    afterId: afterId ?? '',
    published: await graph.published(),
  });
}

/** By rollups that stand in order, each the whole of what a list of one thing says of another. */
function orderedStatements(graph: GraphReader, rollups: 'tree' | 'inAll'): Statements {
  const statements = statementsOf(graph, rollups);
  const isInOrder = ({ order, lists }: Page): boolean =>
    order === 'NET' && lists.every(({ ids }) => ids.length <= 1);
  const calledBy = ({ to }: Page): InOrder =>
    rollups === 'tree' ? 'tree' : to === 'buyerId' ? 'buyers' : 'suppliers';
  return {
    ...statements,
    page: (asked) => (isInOrder(asked) ? inOrder(graph, calledBy(asked), asked) : statements.page(asked)),
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
    tree: tradesBy(orderedStatements(graph, 'tree')),
    inAll: tradesBy(orderedStatements(graph, 'inAll')),
    lines: linePages(graph),
  };
}

export type TradeLoaders = ReturnType<typeof tradeLoaders>;
