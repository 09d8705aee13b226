import { INT64_MAX } from '../decimal.ts';
import { byArguments, manyByKey, once } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { listLoaders, type ListStatements } from '../graph/lists.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import type { TradeConditions, TradeList } from './filter.ts';
import { linePages } from './line-pages.ts';

export type TradeRow = RowOf<'trades-page.pairs'>;
type Statements = ListStatements<TradeList, TradeConditions, OrderedPlace, TradeRow>;
/** The sets of rollups that hold what links are worth. */
type Told = 'pairs' | 'bought' | 'sold' | 'familiesPaid' | 'familiesBilled';
/** Those that have a list in the order of what was paid. */
type Ordered = 'tree' | 'inAll' | 'boughtInAll' | 'soldInAll';
export type Rollups = Told | Ordered;

/** By one of the sets of rollups that hold what links are worth. */
const statementsOf = (graph: GraphReader, rollups: Rollups): Statements => ({
  page: async ({ noNumber: _number, noText: _text, ...params }) =>
    graph.read(`trades-page.${rollups}`, { ...params, published: await graph.published() }),
  count: async (params) =>
    graph.read(`trades-count.${rollups}`, { ...params, published: await graph.published() }),
});

type Page = Parameters<Statements['page']>[0];

/** What an index has in the order of what was paid: suppliers of all below a body, one end of all pairs, or who bought or sold through one thing. */
type InOrder = 'tree' | 'buyers' | 'suppliers' | 'bought' | 'sold';

/** Which of them a list of sums is that stand in order by one of their ends, or by both. */
const IN_ORDER: Readonly<Record<Ordered, Readonly<Record<string, InOrder>>>> = {
  tree: { supplierId: 'tree' },
  inAll: { buyerId: 'buyers', supplierId: 'suppliers' },
  boughtInAll: { buyerId: 'bought' },
  soldInAll: { supplierId: 'sold' },
};

/** A page by what was paid. */
async function inOrder(
  graph: GraphReader,
  called: InOrder,
  { lists, to, treeSize, kind, netFromE4, ...place }: Page,
): Promise<TradeRow[]> {
  const { descending, afterNumber, afterId, limit } = place;
  const least = netFromE4 ?? -INT64_MAX;
  const sign = descending ? -1n : 1n;
  const afterE4 = sign * (afterId === null ? -INT64_MAX : afterNumber);
  return graph.read(`trades-by-net.${called}${descending ? 'Down' : 'Up'}`, {
    ...{ lists, to, treeSize, kind, descending, limit, afterE4 },
    fromE4: descending || afterE4 < least ? least : afterE4,
    toE4: descending ? afterE4 : INT64_MAX,
    afterId: afterId ?? '',
    published: await graph.published(),
  });
}

/** By rollups that stand in order, each the whole of what a list of one thing says of another. */
function orderedStatements(graph: GraphReader, rollups: Ordered): Statements {
  const statements = statementsOf(graph, rollups);
  return {
    ...statements,
    page: (asked) => {
      const called = IN_ORDER[rollups][asked.to];
      const isInOrder = asked.order === 'NET' && asked.lists.every(({ ids }) => ids.length <= 1);
      return called && isInOrder ? inOrder(graph, called, asked) : statements.page(asked);
    },
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
    boughtInAll: tradesBy(orderedStatements(graph, 'boughtInAll')),
    soldInAll: tradesBy(orderedStatements(graph, 'soldInAll')),
    lines: linePages(graph),
    lineSpans: lineSpans(graph),
  };
}

/** How many lines there are today, and of which months: of all, or through things of a kind. */
const lineSpans = (graph: GraphReader) => ({
  ofAll: once(async () => graph.read('lines-of-all', { published: await graph.published() })),
  through: byArguments((kind: string) =>
    manyByKey(async (ids) => graph.read('lines-through', { kind, ids, published: await graph.published() })),
  ),
});

export type TradeLoaders = ReturnType<typeof tradeLoaders>;
