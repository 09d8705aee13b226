import { manyByKey, once, oneByKey } from '../graph/batch.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { facetLoader, listLoaders } from '../graph/lists.ts';
import { BuyergraphError } from '../errors.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import type { FrameworkConditions, FrameworkList } from './frameworks.ts';
import { notKnownAmong, slugAmong, type NotKnown } from '../identity/among.ts';
import type { LotConditions, LotList } from './lots.ts';
import type { FrameworkFamilyNode, FrameworkNode, LotCategoryNode, LotNode } from './node.ts';
import { slugged, slugMeant } from '../identity/through.ts';
import { agreementNumber } from '../identity/agreement-number.ts';

/** What a word that should name a family is told to be none of. */
export const FAMILY = 'family of frameworks';

const UNKNOWN_FRAMEWORK = {
  ...{ iteration: null, reference: null, operator: null, startsOn: null, endsOn: null, url: null },
  ...{ evidence: null, familyId: null, familyName: null, knownBy: 'NUMBER' as const },
};

function unknownLot(id: string): LotNode {
  const [frameworkId = id, slug = id] = id.split('/');
  return {
    ...{ id, slug, name: slug, frameworkId, description: null },
    ...{ categoryId: null, categoryName: null, categoryEvidence: null },
  };
}

const readers = (graph: GraphReader) => ({
  families: once(() => graph.read('families', {})),
  categories: once(() => graph.read('lot-categories', {})),
  /** By its slug or agreement number; what was known by number alone is found under it when a definition has come. */
  bySlug: oneByKey(
    (texts) =>
      graph.read('frameworks-by-slug', {
        asked: texts.map((slug) => ({ slug, reference: agreementNumber(slug), id: slugged(slug) })),
      }),
    ({ key }) => key,
  ),
  idsOfFamily: manyByKey((slugs) => graph.read('framework-ids-of-families', { slugs })),
  ofFamily: manyByKey((slugs) => graph.read('frameworks-of-families', { slugs })),
  neighbours: manyByKey((slugs) => graph.read('framework-neighbours', { slugs })),
  lotById: oneByKey(
    (ids) => graph.read('lots-by-id', { ids }),
    ({ id }) => id,
  ),
  lists: listLoaders<FrameworkList, FrameworkConditions, OrderedPlace, RowOf<'frameworks-page'>>({
    page: async (params) => graph.read('frameworks-page', { ...params, published: await graph.published() }),
    count: (params) => graph.read('frameworks-count', params),
  }),
  facets: facetLoader<FrameworkList, FrameworkConditions>((params) =>
    graph.read('frameworks-facets', params),
  ),
  lotLists: listLoaders<LotList, LotConditions, OrderedPlace, RowOf<'lots-page'>>({
    page: async (params) => graph.read('lots-page', { ...params, published: await graph.published() }),
    count: (params) => graph.read('lots-count', params),
  }),
  lotFacets: facetLoader<LotList, LotConditions>((params) => graph.read('lots-facets', params)),
  lotsOf: manyByKey((slugs) => graph.read('lots-of-frameworks', { slugs })),
  lotsIn: manyByKey((slugs) => graph.read('lots-of-categories', { slugs })),
});

/** What is to be said of words that name no framework, or no lot. */
function notKnownIn({ families, ofFamily, bySlug, lotsOf }: ReturnType<typeof readers>) {
  /** Those that some source defines, which people know by name. */
  const defined = once(async () =>
    (await Promise.all((await families()).map(({ id }) => ofFamily.load(id)))).flat(),
  );
  const framework = async (text: string): Promise<NotKnown> =>
    notKnownAmong(await defined(), text, 'framework');
  return {
    framework,
    /** By its id, the slug of its framework in front; where that names none, it is the framework that is not known. */
    async lot(id: string): Promise<NotKnown> {
      const [its = ''] = id.split('/');
      const known = await bySlug.load(its);
      return known ? notKnownAmong(await lotsOf.load(known.id), id, 'lot') : framework(its);
    },
  };
}

/** Frameworks, lots and their categories of one request. */
export const frameworkLoaders = (graph: GraphReader) => {
  const loaders = readers(graph);
  /** The slug of a family that has frameworks, be it by notices alone; one without any that no source defines is refused with the nearest. */
  const familyMeant = async (text: string): Promise<string> => {
    const slug = await slugMeant(text, () => loaders.families());
    const ids = await loaders.idsOfFamily.load(slug);
    return ids.length > 0 ? slug : slugAmong(await loaders.families(), text, FAMILY);
  };
  return {
    ...loaders,
    notKnown: notKnownIn(loaders),
    familyMeant,
    /** The framework that a slug, name or agreement number means. @throws BuyergraphError BAD_USER_INPUT where it means none. */
    async frameworkMeant(text: string): Promise<FrameworkNode> {
      const found = await loaders.bySlug.load(text);
      if (found) return found;
      throw new BuyergraphError(
        'BAD_USER_INPUT',
        `No framework is known as “${text}”; see frameworks for those that are.`,
      );
    },
    /** The frameworks of such a family, by their ids. */
    idsOfFamilyMeant: async (text: string): Promise<string[]> =>
      (await loaders.idsOfFamily.load(await familyMeant(text))).map(({ id }) => id),
    /** The slug of the category that a text names; a text that names none is refused with the nearest. */
    knownCategory: async (text: string) => slugAmong(await loaders.categories(), text, 'category of lots'),
    /** What lines name by slug; what no definition has is known by that alone. */
    familyNamed: async (slug: string): Promise<FrameworkFamilyNode> =>
      (await loaders.families()).find(({ id }) => id === slug) ?? { id: slug, name: slug },
    categoryNamed: async (slug: string): Promise<LotCategoryNode> =>
      (await loaders.categories()).find(({ id }) => id === slug) ?? { id: slug, name: slug },
    frameworkNamed: async (slug: string): Promise<FrameworkNode> =>
      (await loaders.bySlug.load(slug)) ?? { ...UNKNOWN_FRAMEWORK, id: slug, name: slug },
    lotNamed: async (id: string): Promise<LotNode> => (await loaders.lotById.load(id)) ?? unknownLot(id),
  };
};

export type FrameworkLoaders = ReturnType<typeof frameworkLoaders>;
