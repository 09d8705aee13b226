import type { QueryResolvers } from '../../generated/schema-types.ts';
import { frameworkPage } from './frameworks.ts';
import { lotPage } from './lots.ts';

type Fields = Pick<
  QueryResolvers,
  'framework' | 'frameworks' | 'frameworkFamily' | 'frameworkFamilies' | 'lot' | 'lots' | 'lotCategories'
>;

/** Root fields about frameworks and lots. */
export const frameworkQuery: Fields = {
  framework: (_, { slug }, { loaders }) => loaders.framework.bySlug.load(slug),
  frameworks: (_, asked, context) => frameworkPage(asked, context),
  lots: (_, asked, context) => lotPage(asked, context),
  frameworkFamily: async (_, { slug }, { loaders }) =>
    (await loaders.framework.families()).find(({ id }) => id === slug) ?? null,
  frameworkFamilies: (_, __, { loaders }) => loaders.framework.families(),
  lot: (_, { framework, slug }, { loaders }) => loaders.framework.lotById.load(`${framework}/${slug}`),
  lotCategories: (_, __, { loaders }) => loaders.framework.categories(),
};
