import type { SpendFacet, SpendFilter, SpendOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { listed, type Listed } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { inOrder } from './in-order.ts';
import { facetOfLines, lineNames } from './line-facets.ts';
import { type LineRow, type LinesAsked, listOf, type ThingWithLines } from './line-list.ts';
import { spanOf } from './line-span.ts';
import { questionOf } from './question.ts';

/** A page of lines that can say how many there are, and what they have in common. */
export type ListedLines = Listed<LineRow, SpendFacet>;

type Asked = ListArgs & {
  of?: ThingWithLines;
  filter?: SpendFilter | null | undefined;
  order?: SpendOrder | null | undefined;
};

async function rowsOf(asked: LinesAsked, context: Context): Promise<LineRow[]> {
  const { sorted, ordered } = context.loaders.trade.lines;
  const way = await inOrder(asked, context);
  if (!way) return sorted(asked);
  return way.most === 0 ? [] : ordered(asked, way);
}

/**
 * A page of invoiced lines: of a thing, or of all. Null when nobody is known by a reference of the filter.
 * @throws BuyergraphError BAD_USER_INPUT for arguments that contradict; LIMIT_EXCEEDED when it would look through too much.
 */
export async function linePage(
  { of, filter, order, ...args }: Asked,
  context: Context,
): Promise<ListedLines | null> {
  const question = await questionOf(filter, context, of?.by === 'version' ? undefined : of);
  if (question.unknownParty !== null) return null;
  const list = listOf(of, question.filter);
  return listed(
    args,
    { list: 'lines', order: order ?? 'PERIOD_DESC', max: context.maxFirst },
    {
      page: (place) => rowsOf({ list, question, place }, context),
      count: async () => (await spanOf(list, question, context))?.lines ?? 0,
      facet: (by: SpendFacet) => facetOfLines(by, { list, question }, context),
      names: lineNames(context),
    },
  );
}

type Thing = { id: string; name?: string };

/** The list of lines that a kind of thing has. */
export const linesBy = (by: ThingWithLines['by']) => ({
  spendLines: ({ id, name }: Thing, asked: Omit<Asked, 'of'>, context: Context) =>
    linePage({ ...asked, of: { by, id, name } }, context),
});
