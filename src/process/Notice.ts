import { dayOfText } from '../days.ts';
import { valueOf } from './node.ts';
import type { NoticeResolvers, PartyResolvers } from '../../generated/schema-types.ts';

export const Notice: NoticeResolvers = {
  date: ({ publishedAt }) => (publishedAt ? dayOfText(publishedAt) : null),
  type: ({ noticeType }) => noticeType,
};

export const Party: PartyResolvers = {
  organisation: async ({ organisationId }, _, { loaders }) =>
    (await loaders.organisation.byId.load(organisationId))!,
  statedSize: ({ size }) => size,
  statedSizeMethod: ({ sizeMethod }) => sizeMethod,
  statedVcse: ({ vcse }) => vcse,
  statedPart: ({ partE4, partStated, partCurrency }) =>
    valueOf({
      ...{ valueE4: partE4, valueStated: partStated, currency: partCurrency },
      ...{ valueKind: 'AWARD', vat: null },
    }),
};
