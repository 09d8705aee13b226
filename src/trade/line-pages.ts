import { INT64_MAX } from '../decimal.ts';
import { byArguments, manyByParts } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import type { InOrder } from './in-order.ts';
import { type LineList, type LineRow, type LinesAsked, WAYS } from './line-list.ts';
import type { LineFilter } from './conditions.ts';

type Months = Pick<LineFilter, 'from' | 'to'>;

/** The months from a cursor on, or to it. */
function monthsFrom({ from, to }: Months, { afterId, afterText, descending }: OrderedPlace): Months {
  if (afterId === null) return { from, to };
  return descending
    ? { from, to: afterText < to ? afterText : to }
    : { from: afterText > from ? afterText : from, to };
}

/** The amounts from a cursor on, or to it. */
function amountsFrom({ afterId, afterNumber, descending }: OrderedPlace) {
  const all = { fromE4: -INT64_MAX, toE4: INT64_MAX };
  if (afterId === null) return all;
  return descending ? { ...all, toE4: -afterNumber } : { ...all, fromE4: afterNumber };
}

type Pages = { by: LineList['by']; filter: LineFilter; place: OrderedPlace };

/** What pages are read together by: lists by one way with the same conditions, but for what the way leads by. */
const pagesOf = ({ list: { by }, question, place }: LinesAsked): Pages => {
  const { condition } = WAYS[by];
  return { by, place, filter: { ...question.filter, ...(condition && { [condition]: null }) } };
};

/** Pages of lists whose lines are looked through and sorted. */
function sortedPages(graph: GraphReader) {
  const pages = byArguments(({ filter, place: { noNumber: _number, noText: _text, ...place } }: Pages) =>
    manyByParts<LineList, LineRow>((lists) => graph.read('lines-page', { ...filter, ...place, lists })),
  );
  return (asked: LinesAsked) => pages(pagesOf(asked)).load(asked.list);
}

type Ways = { ids: readonly string[]; most: number };

/** Pages of lists that an index has in order. */
function orderedPages(graph: GraphReader) {
  const pages = byArguments(({ by, filter, place, months }: Pages & { months: Months }) =>
    manyByParts<Ways, LineRow>((asked) => {
      const { noNumber: _number, noText: _text, order, ...rest } = place;
      const lists = asked.map(({ key, ids }) => ({ key, ids }));
      const most = asked.reduce((sum, list) => sum + list.most, 0);
      const params = { ...filter, ...rest, ...months, lists, most };
      const { called } = WAYS[by];
      const direction = place.descending ? 'Down' : 'Up';
      return order === 'AMOUNT' && called !== 'byVersion'
        ? graph.read(`lines-by-amount.${called}${direction}`, { ...params, ...amountsFrom(place) })
        : graph.read(`lines-by-period.${called}${direction}`, { ...params, ...monthsFrom(months, place) });
    }),
  );
  return (asked: LinesAsked, { most, ...months }: InOrder) => {
    const { by, ids } = asked.list;
    return pages({ ...pagesOf(asked), months }).load({ ids: by === 'ALL' ? ['all'] : ids, most });
  };
}

/** Pages of lists of lines, of one request. */
export const linePages = (graph: GraphReader) => ({
  sorted: sortedPages(graph),
  ordered: orderedPages(graph),
});
