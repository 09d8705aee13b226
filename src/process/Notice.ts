import { toNodeId } from '../graphql/node-id.ts';
import { linked } from './links.ts';
import { valueOf } from './node.ts';
import type { Context } from '../domain/context.ts';
import type { NoticeResolvers, PartyResolvers } from '../../generated/resolver-types.ts';

/** The processes a notice announces: of one that announces purchases for several buyers each is one. */
const processesOf = async (id: string, { loaders }: Context): Promise<string[]> =>
  (await loaders.process.links('processesOfNotice').load(id)).map((process) => process.id);

const flat = async <T>(lists: Promise<T[]>[]): Promise<T[]> => (await Promise.all(lists)).flat();

export const Notice: NoticeResolvers = {
  id: ({ id }) => toNodeId('Notice', id),
  date: ({ publishedOn }) => publishedOn || null,
  type: ({ noticeType }) => noticeType,
  buyers: ({ id }, _, context) =>
    linked(context, { way: 'buyersOfNotice', from: id, to: context.loaders.organisation.byId }),
  opportunities: ({ id }, _, context) =>
    linked(context, { way: 'processesOfNotice', from: id, to: context.loaders.opportunity.byId }),
  awards: async ({ id }, _, context) =>
    flat(
      (await processesOf(id, context)).map((from) =>
        linked(context, { way: 'awardsOfProcess', from, to: context.loaders.award.byId }),
      ),
    ),
  contracts: async ({ id }, _, context) =>
    flat(
      (await processesOf(id, context)).map((from) =>
        linked(context, { way: 'contractsOfProcess', from, to: context.loaders.contract.byId }),
      ),
    ),
  cpv: async ({ id }, _, context) => {
    const processes = await processesOf(id, context);
    const codes = await flat(processes.map((process) => context.loaders.process.codes.load(process)));
    return [...new Map(codes.map((code) => [code.id, code])).values()];
  },
  versions: ({ id }, _, context) =>
    linked(context, { way: 'versionsOfNotice', from: id, to: context.loaders.dataset.version }),
};

export const Party: PartyResolvers = {
  organisation: ({ organisationId }, _, { loaders }) =>
    organisationId === null ? null : loaders.organisation.byId.load(organisationId),
  statedSize: ({ size }) => size,
  statedSizeMethod: ({ sizeMethod }) => sizeMethod,
  statedVcse: ({ vcse }) => vcse,
  statedPart: ({ partE4, partStated, partCurrency }) =>
    valueOf({
      ...{ valueE4: partE4, valueStated: partStated, currency: partCurrency },
      ...{ valueKind: 'AWARD', vat: null },
    }),
};
