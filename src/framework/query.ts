import type { QueryResolvers } from '../../generated/schema-types.ts';
import { families, lotCategories } from './reads.ts';

type Fields = Pick<QueryResolvers, 'framework' | 'frameworks' | 'frameworkFamily' | 'frameworkFamilies' | 'lot' | 'lotCategories'>;

/** Root fields about frameworks and lots. */
export const frameworkQuery: Fields = {
  framework: (_, { slug }, { loaders }) => loaders.framework.bySlug.load(slug),
  frameworks: async (_, { family }, { loaders, graph }) => {
    const slugs = family ? [family] : (await families(graph)).map(({ id }) => id);
    return (await Promise.all(slugs.map((slug) => loaders.framework.ofFamily.load(slug)))).flat();
  },
  frameworkFamily: async (_, { slug }, { graph }) => (await families(graph)).find(({ id }) => id === slug) ?? null,
  frameworkFamilies: (_, __, { graph }) => families(graph),
  lot: (_, { framework, slug }, { loaders }) => loaders.framework.lotById.load(`${framework}/${slug}`),
  lotCategories: (_, __, { graph }) => lotCategories(graph),
};
