import type { SpendDimension } from '../../generated/schema-types.ts';
import type { SpendGroupResolvers } from '../../generated/resolver-types.ts';
import { shareOf } from '../decimal.ts';
import { throughFields } from '../framework/node.ts';
import { partyFields } from '../graphql/party-fields.ts';
import { sizeOfKey } from '../supplier/node.ts';
import { keyOf } from './groups.ts';
import type { SpendGroupNode } from './node.ts';
import { recordsOf } from './records.ts';
import { sumOf } from './sums.ts';

const key = (dimension: SpendDimension) => (group: SpendGroupNode) => keyOf(group, dimension) ?? null;

export const SpendGroup: SpendGroupResolvers = {
  ...partyFields(keyOf),
  ...throughFields(keyOf),
  financialYear: key('FINANCIAL_YEAR'),
  month: key('MONTH'),
  size: (group) => sizeOfKey(keyOf(group, 'SIZE')),
  sector: key('SECTOR'),
  net: ({ netE4 }) => netE4,
  gross: ({ grossE4 }) => grossE4,
  credits: ({ creditsE4 }) => creditsE4,
  share: async ({ netE4, question }, _, { loaders }) =>
    shareOf(netE4, sumOf(await loaders.spend.total(question)).netE4),
  records: ({ question, keys }, args, context) => recordsOf({ question, keys }, args, context),
};
