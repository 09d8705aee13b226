import type { Context } from '../domain/context.ts';
import type { PageArgs } from '../graphql/connection.ts';
import type { SpendQuestion } from '../trade/node.ts';
import { recordsOf } from './records.ts';
import { NO_GROUP } from './rows.ts';
import { asTotal, sumOf } from './sums.ts';
import { warningsOf } from './warnings.ts';

type Figure = Readonly<{ question: SpendQuestion }>;

/** What every figure of lines has beside it: what all of them add up to, how they were counted, what to know, and the lines. */
export const EXPLAINED = {
  total: async ({ question }: Figure, _: unknown, { loaders }: Context) =>
    asTotal(sumOf(await loaders.spend.total(question))),
  basis: async ({ question }: Figure, _: unknown, { loaders }: Context) => ({
    question,
    rows: await loaders.spend.total(question),
  }),
  warnings: async ({ question }: Figure, _: unknown, context: Context) =>
    warningsOf(question, await context.loaders.spend.total(question), context),
  records: ({ question }: Figure, args: PageArgs, context: Context) =>
    recordsOf({ question, keys: NO_GROUP }, args, context),
} as const;
