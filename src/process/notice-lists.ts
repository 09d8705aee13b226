import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { facetLoader, listLoaders } from '../graph/lists.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';

/** A notice of a list, with its place in the order. */
export type NoticeRow = Omit<RowOf<'notices-page'>, 'key'>;
/** The conditions of a list of notices as its statements take them; null is no condition. */
export type NoticeConditions = Omit<ParamsOf<'notices-count'>, 'lists'>;
/** What a list is of: what leads to its notices, and whom they must be for. */
export type NoticeList = Omit<ParamsOf<'notices-count'>['lists'][number], 'key'>;

/** Before every day, but behind the empty text of a notice that says none; and after every day. */
export const FIRST = '0000';
export const NEVER = '9999-12-31';

export const ALL = { by: 'ALL', ids: [] } as const;

/** Whether an index has the notices asked for in order: those of all, or of one service, in some days. */
const isInOrder = (
  { by, buyerIds }: NoticeList,
  { frameworks, noFramework, cpv, types, tags, not }: NoticeConditions,
): boolean =>
  (by === 'ALL' || by === 'SOURCE') &&
  !noFramework &&
  [buyerIds, frameworks, cpv, types, tags, not].every((condition) => condition === null);

/** Whether all notices there are are asked for, of which Neo4j keeps the count. */
const isAll = (list: NoticeList, conditions: NoticeConditions): boolean =>
  list.by === 'ALL' && isInOrder(list, conditions) && conditions.from === '' && conditions.to === NEVER;

async function inOrder(graph: GraphReader, { source, ...days }: NoticeConditions, place: OrderedPlace) {
  const { descending, afterId, limit } = place;
  const afterText = afterId === null ? '' : place.afterText;
  // An index is entered at the day of the cursor.
  const from = !descending && afterText > days.from ? afterText : days.from;
  const to = descending && afterId !== null && afterText < days.to ? afterText : days.to;
  const way = source === null ? 'all' : 'ofSource';
  return graph.read(`notices-in-order.${way}${descending ? 'Down' : 'Up'}`, {
    ...{ source, from, to },
    ...{ descending, afterText, afterId, limit },
  });
}

/** Lists of notices, of one request. */
export function noticeLists(graph: GraphReader) {
  const sorted = listLoaders<NoticeList, NoticeConditions, OrderedPlace, RowOf<'notices-page'>>({
    page: ({ order: _order, noNumber: _number, noText: _text, ...params }) =>
      graph.read('notices-page', params),
    count: (params) => graph.read('notices-count', params),
  });
  return {
    page: (list: NoticeList, conditions: NoticeConditions, place: OrderedPlace): Promise<NoticeRow[]> =>
      isInOrder(list, conditions) ? inOrder(graph, conditions, place) : sorted.page(list, conditions, place),
    count: async (list: NoticeList, conditions: NoticeConditions): Promise<number> =>
      isAll(list, conditions)
        ? ((await graph.read('notices-total', {}))[0]?.notices ?? 0)
        : sorted.count(list, conditions),
    facets: facetLoader<NoticeList, NoticeConditions>((params) => graph.read('notices-facets', params)),
  };
}
