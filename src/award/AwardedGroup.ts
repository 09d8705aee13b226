import type { AwardDimension, Route } from '../../generated/schema-types.ts';
import type { AwardedGroupResolvers, AwardedTotalResolvers } from '../../generated/resolver-types.ts';
import { valueIn } from '../keys.ts';
import { partyFields } from '../graphql/party-fields.ts';
import { sizeOfKey } from '../supplier/node.ts';
import type { AwardQuestion } from '../process/node.ts';
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

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Months of a year within a span; awards without a day are those of the empty month. */
const monthsOf = (year: string, { from, to }: { from: string; to: string }) =>
  year === '' ? { from: '', to: '' } : { from: later(`${year}-01`, from), to: earlier(`${year}-12`, to) };

/** The conditions that hold for the awards of one group besides those of the question; '' is none of its kind. */
const NARROWED: Readonly<
  Record<AwardDimension, (key: string, { list, conditions }: AwardQuestion) => AwardQuestion>
> = {
  BUYER: (key, { list, conditions }) => ({ conditions, list: { ...list, buyerIds: [key] } }),
  SUPPLIER: (key, { list, conditions }) => ({ conditions, list: { ...list, supplierIds: [key] } }),
  SIZE: (key, { list, conditions }) => ({ list, conditions: { ...conditions, sizes: [key] } }),
  FRAMEWORK: (key, { list, conditions }) => ({
    list,
    conditions: { ...conditions, ...(key === '' ? { noFramework: true } : { frameworks: [key] }) },
  }),
  LOT: (key, { list, conditions }) => ({ list, conditions: { ...conditions, lots: [key] } }),
  // Where codes are asked for, groups are of these alone.
  CPV: (key, { list, conditions }) => ({
    list,
    conditions: { ...conditions, cpv: key === '' ? '-' : (conditions.cpv ?? key.slice(0, 2)) },
  }),
  ROUTE: (key, { list, conditions }) => ({ list, conditions: { ...conditions, routes: [key] } }),
  YEAR: (key, { list, conditions }) => ({
    list,
    conditions: { ...conditions, ...monthsOf(key, conditions) },
  }),
};

export const AwardedGroup: AwardedGroupResolvers = {
  ...partyFields(keyOf),
  framework: async (group, _, { loaders }) => {
    const id = keyOf(group, 'FRAMEWORK');
    return id ? loaders.framework.frameworkNamed(id) : null;
  },
  lot: async (group, _, { loaders }) => {
    const id = keyOf(group, 'LOT');
    return id ? loaders.framework.lotNamed(id) : null;
  },
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
  records: (group, args, { loaders, maxFirst }) =>
    loaders.award.behind(NARROWED[group.dimension](group.key, group.question), 'COUNTED', {
      ...args,
      max: maxFirst,
    }),
};
