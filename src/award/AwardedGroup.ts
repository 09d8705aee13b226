import type { AwardDimension, Route } from '../../generated/schema-types.ts';
import type { AwardedGroupResolvers, AwardedTotalResolvers } from '../../generated/resolver-types.ts';
import { throughFields } from '../framework/node.ts';
import { valueIn } from '../keys.ts';
import { partyFields } from '../graphql/party-fields.ts';
import { sizeOfKey } from '../supplier/node.ts';
import { narrowedTo } from './narrowed.ts';
import type { AwardedGroupNode } from './node.ts';

/** Amounts of one currency and VAT basis, between what is certain and what is possible. */
export const AwardedTotal: AwardedTotalResolvers = {
  sole: ({ soleE4 }) => soleE4,
  sharedUpper: ({ sharedE4 }) => sharedE4,
  upperBound: ({ soleE4, sharedE4 }) => soleE4 + sharedE4,
};

const ROUTES: Readonly<Record<Route, true>> = {
  CALL_OFF: true,
  COMPETITIVE_DIALOGUE: true,
  DIRECT_AWARD: true,
  FURTHER_COMPETITION: true,
  LIMITED: true,
  NEGOTIATED: true,
  OPEN: true,
  QUOTATION: true,
  RESTRICTED: true,
  SELECTIVE: true,
  UNKNOWN: true,
};

const keyOf = ({ dimension, key }: AwardedGroupNode, asked: AwardDimension): string | null =>
  dimension === asked && key !== '' ? key : null;

export const AwardedGroup: AwardedGroupResolvers = {
  ...partyFields(keyOf),
  ...throughFields(keyOf),
  route: (group) => {
    const route = keyOf(group, 'ROUTE');
    return route === null ? null : valueIn(ROUTES, route);
  },
  cpvDivision: (group) => keyOf(group, 'CPV'),
  cpv: async (group, _, { loaders }) => {
    const code = keyOf(group, 'CPV');
    return code ? loaders.process.code.load(code) : null;
  },
  size: (group) => sizeOfKey(keyOf(group, 'SIZE')),
  year: (group) => keyOf(group, 'YEAR'),
  sums: (group) => group,
  records: async ({ dimension, key, question }, args, { loaders, maxFirst }) =>
    loaders.award.behind(await narrowedTo({ dimension, key }, question, loaders), 'COUNTED', {
      ...args,
      max: maxFirst,
    }),
};
