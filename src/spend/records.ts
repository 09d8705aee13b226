import { connectionById, type PageArgs } from '../graphql/connection.ts';
import type { Context } from '../domain/context.ts';
import type { GroupKeys } from './rows.ts';
import type { SpendQuestion } from '../trade/node.ts';
import { spendRecords } from './reads.ts';

/** A page of exactly the lines a figure counts. */
export const recordsOf = (
  { question, keys }: { question: SpendQuestion; keys: GroupKeys },
  args: PageArgs,
  { graph, maxFirst }: Context,
) => connectionById(args, maxFirst, (page) => spendRecords(graph, question.filter, { keys, ...page }));
