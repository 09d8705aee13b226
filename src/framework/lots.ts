import type { LotFacet, LotFilter, LotOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { listed, type Listed } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { wordsIn } from '../normalised.ts';

/** The conditions of a list of lots as its statements take them; null is no condition. */
export type LotConditions = Omit<ParamsOf<'lots-count'>, 'lists'>;
/** All lots, or those of some frameworks or categories. */
export type LotList = Omit<ParamsOf<'lots-count'>['lists'][number], 'key'>;

type Asked = ListArgs & { filter?: LotFilter | null | undefined; order?: LotOrder | null | undefined };
type Loaders = Context['loaders']['framework'];

/** The frameworks of a filter by their ids; null when it names none. */
async function frameworksOf({ framework, family }: LotFilter, loaders: Loaders): Promise<string[] | null> {
  const one = framework == null ? null : await loaders.frameworkMeant(framework);
  if (family == null) return one && [one.id];
  const ids = await loaders.idsOfFamilyMeant(family);
  return one ? ids.filter((id) => id === one.id) : ids;
}

/** A page of lots. @throws BuyergraphError BAD_USER_INPUT for a framework, family or category nobody knows. */
export async function lotPage(
  { filter, order, ...args }: Asked,
  { loaders: { framework }, maxFirst: max }: Context,
): Promise<Listed<RowOf<'lots-page'>, LotFacet>> {
  const frameworks = await frameworksOf(filter ?? {}, framework);
  const category = filter?.lotCategory;
  const lotCategory = category == null ? null : await framework.knownCategory(category);
  const list = frameworks
    ? { by: 'FRAMEWORK', ids: frameworks }
    : lotCategory === null
      ? { by: 'ALL', ids: [] }
      : { by: 'CATEGORY', ids: [lotCategory] };
  const conditions = { words: wordsIn(filter?.text), frameworks, lotCategory };
  return listed(
    args,
    { list: 'lots', order: order ?? 'NAME_ASC', max },
    {
      page: (place) => framework.lotLists.page(list, conditions, place),
      count: () => framework.lotLists.count(list, conditions),
      facet: (by: LotFacet) => framework.lotFacets(list, conditions, by),
      names: {
        FRAMEWORK: async (slug) => ({ key: slug, label: (await framework.frameworkNamed(slug)).name }),
        LOT_CATEGORY: async (slug) => ({ key: slug, label: (await framework.categoryNamed(slug)).name }),
      },
    },
  );
}
