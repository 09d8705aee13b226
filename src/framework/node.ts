import type { RowOf } from '../graph/catalogue.ts';

export type FrameworkFamilyNode = RowOf<'families'>;

/** A framework as every statement returns it, its family beside it. Days are YYYY-MM-DD. */
export type FrameworkNode = RowOf<'frameworks-by-slug'>;

/** A lot as every statement returns it, with the category the bridge puts it in. */
export type LotNode = RowOf<'lots-by-id'>;

export type LotCategoryNode = RowOf<'lot-categories'>;
