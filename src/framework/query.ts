import type { QueryResolvers } from '../../generated/schema-types.ts';

type Fields = Pick<
  QueryResolvers,
  'framework' | 'frameworks' | 'frameworkFamily' | 'frameworkFamilies' | 'lot' | 'lotCategories'
>;

/** Root fields about frameworks and lots. */
export const frameworkQuery: Fields = {
  framework: (_, { slug }, { loaders }) => loaders.framework.bySlug.load(slug),
  frameworks: async (_, { family }, { loaders }) => {
    const slugs = family ? [family] : (await loaders.framework.families()).map(({ id }) => id);
    return (await Promise.all(slugs.map((slug) => loaders.framework.ofFamily.load(slug)))).flat();
  },
  frameworkFamily: async (_, { slug }, { loaders }) =>
    (await loaders.framework.families()).find(({ id }) => id === slug) ?? null,
  frameworkFamilies: (_, __, { loaders }) => loaders.framework.families(),
  lot: (_, { framework, slug }, { loaders }) => loaders.framework.lotById.load(`${framework}/${slug}`),
  lotCategories: (_, __, { loaders }) => loaders.framework.categories(),
};
