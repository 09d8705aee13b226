import type {
  AwardDimension,
  AwardedGroupResolvers,
  AwardedTotalResolvers,
} from '../../generated/schema-types.ts';
import { sizeOfKey } from '../supplier/node.ts';
import type { AwardedGroupNode, AwardFilter } from './node.ts';

/** Amounts of one currency and VAT basis, between what is certain and what is possible. */
export const AwardedTotal: AwardedTotalResolvers = {
  sole: ({ soleE4 }) => soleE4,
  sharedUpper: ({ sharedE4 }) => sharedE4,
  upperBound: ({ soleE4, sharedE4 }) => soleE4 + sharedE4,
};

const keyOf = ({ dimension, key }: AwardedGroupNode, asked: AwardDimension): string | null =>
  dimension === asked && key !== '' ? key : null;

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** The conditions that hold for the awards of one group. */
function narrowed({ dimension, key, question: { filter } }: AwardedGroupNode): AwardFilter {
  const conditions: Record<AwardDimension, Partial<AwardFilter>> = {
    BUYER: { buyerIds: [key] },
    SUPPLIER: { supplierId: key },
    SIZE: { sizes: [key] },
    // Awards without a day are those of the empty month.
    YEAR: key
      ? { from: later(`${key}-01`, filter.from), to: earlier(`${key}-12`, filter.to) }
      : { from: '', to: '' },
  };
  return { ...filter, ...conditions[dimension] };
}

export const AwardedGroup: AwardedGroupResolvers = {
  buyer: async (group, _, { loaders }) => {
    const id = keyOf(group, 'BUYER');
    return id ? loaders.organisation.byId.load(id) : null;
  },
  supplier: async (group, _, { loaders }) => {
    const id = keyOf(group, 'SUPPLIER');
    return id ? loaders.organisation.byId.load(id) : null;
  },
  size: (group) => sizeOfKey(keyOf(group, 'SIZE')),
  year: (group) => keyOf(group, 'YEAR'),
  sums: (group) => group,
  records: (group, args, { loaders, maxFirst }) =>
    loaders.award.behind({ filter: narrowed(group), which: 'COUNTED' }, args, maxFirst),
};
