import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { slugIfAny } from '../identity/through.ts';
import { BuyergraphError } from '../errors.ts';
import { assertSize, DEFAULT_PAGE_SIZE } from '../graphql/connection.ts';
import { USUAL_SIZE_BASIS } from '../sizes.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import { questionOf } from '../trade/node.ts';
import { smeShareOf } from './sme-share.ts';
import { untied } from './untied.ts';

type Fields = Pick<
  QueryResolvers,
  'invoiced' | 'suppliersAcrossBodies' | 'smeShare' | 'buyerRanking' | 'untied'
>;

/** Root fields about money. */
export const spendQuery: Fields = {
  untied,

  invoiced: async (_, { filter }, context) => ({ question: await questionOf(filter, context) }),

  async suppliersAcrossBodies(_, { parent, ...args }, context) {
    const minBodies = args.minBodies ?? 2;
    if (minBodies < 1)
      throw new BuyergraphError('BAD_USER_INPUT', `minBodies is ${minBodies}; it must be at least 1.`);
    return {
      reference: parent,
      minBodies,
      size: args.size ?? null,
      sizeBasis: args.sizeBasis ?? USUAL_SIZE_BASIS,
      includeParent: args.includeParent ?? true,
      family: await slugIfAny(args.family, () => context.loaders.framework.families()),
      from: args.from ?? null,
      to: args.to ?? null,
      hierarchyAsOf: args.hierarchyAsOf ?? null,
      knownAt: args.knownAt ?? null,
    };
  },

  smeShare: async (_, { filter }, context) =>
    smeShareOf(await questionOf(filter, context), context.loaders.spend),

  async buyerRanking(_, { filter, top }, context) {
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
