import type { TradeFilter } from '../../generated/schema-types.ts';
import type { ThroughMeant } from '../identity/through.ts';
import type { ParamsOf } from '../graph/catalogue.ts';
import { SIZE_PROPERTIES, sizesIn, treeSizeOf, USUAL_SIZE_BASIS } from '../sizes.ts';
import { throughOf } from './conditions.ts';

type Params = ParamsOf<'trades-count.pairs'>;

/** The conditions of a list of links as its statements take them; null is no condition. */
export type TradeConditions = Omit<Params, 'lists' | 'published'>;
/** What a list of links is of. */
export type TradeList = Omit<Params['lists'][number], 'key'>;

/** The conditions of a filter; `to` is the property that names the other end of a link. */
export const conditionsOf = (filter: TradeFilter, through: ThroughMeant, to: string): TradeConditions => ({
  to,
  ...throughOf(through),
  sizes: filter.size ? sizesIn(filter.size) : null,
  sizeProperty: SIZE_PROPERTIES[filter.sizeBasis ?? USUAL_SIZE_BASIS],
  netFromE4: filter.netFrom ?? null,
  treeSize: null,
  kind: null,
});

/** Whether nothing is asked of frameworks, lots or categories. */
export const isOfFamilies = ({ frameworks, lots, lotCategories }: TradeConditions): boolean =>
  [frameworks, lots, lotCategories].every((ids) => ids === null);

/** Whether nothing is asked of what was bought, nor of sizes. */
export const isWhole = (conditions: TradeConditions): boolean =>
  conditions.families === null && conditions.sizes === null && isOfFamilies(conditions);

/**
 * The same for suppliers of a body and all below it, by the rollups that are kept of these; null where those do not
 * tell apart what is asked.
 */
export function treeConditionsOf(filter: TradeFilter, conditions: TradeConditions): TradeConditions | null {
  const size = treeSizeOf(filter.size, filter.sizeBasis ?? USUAL_SIZE_BASIS);
  const ofAnySize = { ...conditions, sizes: null };
  return size !== null && isWhole(ofAnySize) ? { ...ofAnySize, treeSize: size } : null;
}
