import type { InputMaybe, SpendFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { OwnCondition } from './conditions.ts';
import { questionOf } from './question.ts';

type Thing = { id: string; name?: string };
type Asked = { filter?: InputMaybe<SpendFilter> };

/** The figure that a kind of thing has of the lines it is a condition of. */
export const invoicedBy = (by: OwnCondition) => ({
  invoiced: async ({ id, name }: Thing, { filter }: Asked, context: Context) => ({
    question: await questionOf(filter, context, { by, id, name }),
  }),
});
