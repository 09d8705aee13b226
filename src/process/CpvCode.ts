import type { CpvCodeResolvers, QueryResolvers } from '../../generated/resolver-types.ts';
import { awardedBy } from './awarded.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { linked } from './links.ts';
import { noticePage, noticesBy } from './notices.ts';
import { purchasesBy } from './purchases.ts';

export const CpvCode: CpvCodeResolvers = {
  id: ({ id }) => toNodeId('CpvCode', id),
  code: ({ id }) => id,
  broader: async ({ id }, _, context) =>
    (await linked(context, { way: 'broaderCodes', from: id, to: context.loaders.process.code }))[0] ?? null,
  narrower: ({ id }, _, context) =>
    linked(context, { way: 'narrowerCodes', from: id, to: context.loaders.process.code }),
  ...awardedBy('cpv'),
  ...purchasesBy('cpv'),
  ...noticesBy('cpv'),
};

/** Root fields about what purchases are made of. */
export const processQuery: Pick<QueryResolvers, 'cpvCode' | 'notices'> = {
  cpvCode: (_, { code }, { loaders }) => loaders.process.code.load(code.trim().slice(0, 8)),
  notices: (_, asked, context) => noticePage(asked, context),
};
