import type { SpendFilter, SpendOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Connection } from '../graphql/connection.ts';
import { type ListArgs, orderedPage } from '../graphql/ordered.ts';
import { inOrder } from './in-order.ts';
import { type LineRow, type LinesAsked, listOf, spanOf, type ThingWithLines } from './line-list.ts';
import { questionOf } from './question.ts';

/** A page of lines that can say how many there are. */
export type Listed = Connection<LineRow> & Readonly<{ totalCount: () => Promise<number> }>;

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
): Promise<Listed | null> {
  const question = await questionOf(filter, context, of?.by === 'version' ? undefined : of);
  if (question.unknownParty !== null) return null;
  const list = listOf(of, question.filter);
  const page = await orderedPage(args, { order: order ?? 'PERIOD_DESC', max: context.maxFirst }, (place) =>
    rowsOf({ list, question, place }, context),
  );
  const totalCount = async () => (await spanOf(list, question, context))?.lines ?? 0;
  return { ...page, totalCount };
}

type Thing = { id: string; name?: string };

/** The list of lines that a kind of thing has. */
export const linesBy = (by: ThingWithLines['by']) => ({
  spendLines: ({ id, name }: Thing, asked: Omit<Asked, 'of'>, context: Context) =>
    linePage({ ...asked, of: { by, id, name } }, context),
});
