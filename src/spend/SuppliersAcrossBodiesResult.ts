import type {
  BodySaleResolvers,
  SupplierAcrossBodiesResolvers,
  SuppliersAcrossBodiesResultResolvers,
} from '../../generated/resolver-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { INT64_MAX } from '../decimal.ts';
import { linesQuestion, suppliersAcross } from './across.ts';
import { warningsOf } from './warnings.ts';
import { NO_GROUP } from './rows.ts';
import { recordsOf } from './records.ts';

const SHAPE = ['bigint', 'string'] as const;
const START = [INT64_MAX, '\u{10FFFF}'] as const;

export const SuppliersAcrossBodiesResult: SuppliersAcrossBodiesResultResolvers = {
  parent: ({ reference }, _, { loaders }) => loaders.organisation.resolve(reference),
  async suppliers(asked, args, context) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: context.maxFirst });
    const [netE4, id] = after ?? START;
    const rows = await suppliersAcross(
      asked,
      { minBodies: asked.minBodies, after: { netE4, id }, limit: first + 1 },
      context,
    );
    return connectionFrom({ rows, first, after, cursorOf: ({ net, supplier }) => [net, supplier.id] });
  },
  async basis(asked, _, context) {
    const question = await linesQuestion(asked, context);
    return { question, rows: await context.loaders.spend.total(question) };
  },
  /** Of all sizes: what keeps a supplier out may be that its size is not stated. */
  async warnings(asked, _, context) {
    const question = await linesQuestion({ ...asked, size: null }, context);
    return warningsOf(question, await context.loaders.spend.total(question), context);
  },
};

export const BodySale: BodySaleResolvers = {
  lotCategories: ({ lotCategorySlugs }, _, { loaders }) =>
    Promise.all(lotCategorySlugs.map((slug) => loaders.framework.categoryNamed(slug))),
};

export const SupplierAcrossBodies: SupplierAcrossBodiesResolvers = {
  bodies: ({ sales }, { first }) => sales.slice(0, first ?? undefined),
  records: async ({ question }, args, context) =>
    recordsOf({ question: await question(), keys: NO_GROUP }, args, context),
};
