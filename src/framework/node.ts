import type { FrameworkFacet, LotFacet } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Listed } from '../graphql/listed.ts';
import type { Window } from './windows.ts';

export { lotCalled } from './called.ts';
export { throughFields } from './group-fields.ts';
export { settingUp, windowsOf } from './windows.ts';

export type FrameworkFamilyNode = RowOf<'families'>;

/** A framework as every statement returns it, its family beside it. Days are YYYY-MM-DD. */
export type FrameworkNode = Omit<RowOf<'frameworks-by-slug'>, 'key'>;
export type FrameworkWindowNode = Window;
export type FrameworkConnectionNode = Listed<FrameworkNode, FrameworkFacet>;

/** A lot as every statement returns it, with the category the bridge puts it in. */
export type LotNode = RowOf<'lots-by-id'>;
export type LotConnectionNode = Listed<LotNode, LotFacet>;

export type LotCategoryNode = RowOf<'lot-categories'>;
