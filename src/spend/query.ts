import type { QueryResolvers } from '../../generated/schema-types.ts';
import { BuyergraphError } from '../errors.ts';
import { assertSize, DEFAULT_PAGE_SIZE } from '../graphql/connection.ts';
import { isSmallOrMedium, USUAL_SIZE_BASIS } from '../sizes.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import type { SpendGroupNode, Sums } from './node.ts';
import { assertInvoiced, awardQuestionOf } from './promised.ts';
import { questionOf } from './question.ts';
import { sumOf } from './sums.ts';
import { untied } from './untied.ts';

type Fields = Pick<
  QueryResolvers,
  'spend' | 'suppliersAcrossBodies' | 'smeShare' | 'buyerRanking' | 'untied'
>;

/** More groups than there are sizes. */
const ALL_SIZES = 20;

const sumWhere = (groups: readonly SpendGroupNode[], holds: (size: string) => boolean): Sums =>
  sumOf(groups.filter(({ k1 }) => holds(k1)));

/** Root fields about money. */
export const spendQuery: Fields = {
  untied,

  spend: async (_, { measure, filter }, context) =>
    measure === 'AWARDED'
      ? { invoiced: null, awarded: await awardQuestionOf(filter, context) }
      : { invoiced: await questionOf(filter, context), awarded: null },

  suppliersAcrossBodies(_, { parent, ...args }) {
    const minBodies = args.minBodies ?? 2;
    if (minBodies < 1)
      throw new BuyergraphError('BAD_USER_INPUT', `minBodies is ${minBodies}; it must be at least 1.`);
    return {
      reference: parent,
      minBodies,
      size: args.size ?? null,
      sizeBasis: args.sizeBasis ?? USUAL_SIZE_BASIS,
      includeParent: args.includeParent ?? true,
      family: args.family ?? null,
      from: args.from ?? null,
      to: args.to ?? null,
      hierarchyAsOf: args.hierarchyAsOf ?? null,
      knownAt: args.knownAt ?? null,
    };
  },

  async smeShare(_, { measure, filter }, context) {
    assertInvoiced('smeShare', measure);
    const question = await questionOf(filter, context);
    const groups = await groupsOf(context.loaders.spend, question, {
      by: ['SIZE'],
      order: 'NET_DESC',
      after: BEFORE_ALL,
      limit: ALL_SIZES,
    });
    return {
      question,
      total: sumOf(groups),
      sme: sumWhere(groups, isSmallOrMedium),
      large: sumWhere(groups, (size) => size === 'LARGE'),
      unknown: sumWhere(groups, (size) => size !== 'LARGE' && !isSmallOrMedium(size)),
    };
  },

  async buyerRanking(_, { measure, filter, top }, context) {
    assertInvoiced('buyerRanking', measure);
    const first = top ?? DEFAULT_PAGE_SIZE;
    assertSize('top', first, { max: context.maxFirst });
    const question = await questionOf(filter, context);
    const groups = await groupsOf(context.loaders.spend, question, {
      by: ['BUYER'],
      order: 'NET_DESC',
      after: BEFORE_ALL,
      limit: first,
    });
    return { question, buyers: groups.map((group, index) => ({ rank: index + 1, group })) };
  },
};
