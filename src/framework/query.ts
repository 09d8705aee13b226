import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { frameworkPage } from './frameworks.ts';
import { lotPage } from './lots.ts';
import { familyAsked, frameworkAsked, lotAsked } from './asked.ts';

type Fields = Pick<
  QueryResolvers,
  'framework' | 'frameworks' | 'frameworkFamily' | 'frameworkFamilies' | 'lot' | 'lots' | 'lotCategories'
>;

/** Root fields about frameworks and lots. */
export const frameworkQuery: Fields = {
  framework: (_, { slug }, context) => frameworkAsked(slug, context),
  frameworks: (_, asked, context) => frameworkPage(asked, context),
  lots: (_, asked, context) => lotPage(asked, context),
  frameworkFamily: (_, { slug }, context) => familyAsked(slug, context),
  frameworkFamilies: (_, __, { loaders }) => loaders.framework.families(),
  lot: (_, asked, context) => lotAsked(asked, context),
  lotCategories: (_, __, { loaders }) => loaders.framework.categories(),
};
