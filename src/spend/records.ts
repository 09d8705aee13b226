import { connectionFrom, pageArgs, type PageArgs } from '../graphql/connection.ts';
import type { Context } from '../server/context.ts';
import type { GroupKeys, SpendQuestion } from './node.ts';
import { spendRecords } from './reads.ts';

const SHAPE = ['string'] as const;

/** A page of exactly the lines a figure counts. */
export async function recordsOf(
  { question, keys }: { question: SpendQuestion; keys: GroupKeys },
  args: PageArgs,
  { graph, maxFirst }: Context,
) {
  const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
  const rows = await spendRecords(graph, question.filter, {
    keys,
    after: String(after?.[0] ?? ''),
    limit: first + 1,
  });
  return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
}
