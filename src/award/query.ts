import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { awardQuestionOf, purchasePage } from '../process/node.ts';

/** Root fields about awards. */
export const awardQuery: Pick<QueryResolvers, 'award' | 'awarded' | 'awards'> = {
  award(_, { id }, { loaders }) {
    const key = fromNodeId(id);
    return key?.type === 'Award' ? loaders.award.byId.load(key.key) : null;
  },
  awarded: (_, { filter }, context) => awardQuestionOf(filter, context),
  awards: (_, asked, context) => purchasePage(context.loaders.award.lists, asked, context),
};
