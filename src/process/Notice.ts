import type { NoticeResolvers, PartyResolvers } from '../../generated/schema-types.ts';

export const Notice: NoticeResolvers = {
  date: ({ publishedAt }) => publishedAt?.slice(0, 10) ?? null,
  type: ({ noticeType }) => noticeType,
};

export const Party: PartyResolvers = {
  organisation: async ({ organisationId }, _, { loaders }) =>
    (await loaders.organisation.byId.load(organisationId))!,
  statedSize: ({ size }) => size,
};
