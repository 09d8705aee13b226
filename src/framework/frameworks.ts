import type { FrameworkFacet, FrameworkFilter, FrameworkOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { listed, type Listed } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { assertSpans } from '../graphql/spans.ts';
import { wordsIn } from '../normalised.ts';

/** The conditions of a list of frameworks as its statements take them; null is no condition. */
export type FrameworkConditions = Omit<ParamsOf<'frameworks-count'>, 'lists'>;
/** All frameworks, or some by id. */
export type FrameworkList = Omit<ParamsOf<'frameworks-count'>['lists'][number], 'key'>;

type Asked = ListArgs & {
  filter?: FrameworkFilter | null | undefined;
  order?: FrameworkOrder | null | undefined;
};

const SPANS = [
  ['startsFrom', 'startsTo'],
  ['endsFrom', 'endsTo'],
] as const;

const conditionsOf = (filter: FrameworkFilter): FrameworkConditions => ({
  words: wordsIn(filter.text),
  knownBy: filter.knownBy ?? null,
  openOn: filter.openOn ?? null,
  startsFrom: filter.startsFrom ?? '',
  startsTo: filter.startsTo ?? '9999-12-31',
  endsFrom: filter.endsFrom ?? '',
  endsTo: filter.endsTo ?? '9999-12-31',
});

/** A page of frameworks. @throws BuyergraphError BAD_USER_INPUT for arguments that contradict, or a family nobody knows. */
export async function frameworkPage(
  { filter, order, ...args }: Asked,
  { loaders: { framework }, maxFirst: max }: Context,
): Promise<Listed<RowOf<'frameworks-page'>, FrameworkFacet>> {
  assertSpans(filter ?? {}, SPANS);
  const family = filter?.family;
  const ids = family == null ? [] : await framework.idsOfFamilyMeant(family);
  const list = { by: family == null ? 'ALL' : 'ID', ids };
  const conditions = conditionsOf(filter ?? {});
  return listed(
    args,
    { list: 'frameworks', order: order ?? 'START_DESC', max },
    {
      page: (place) => framework.lists.page(list, conditions, place),
      count: () => framework.lists.count(list, conditions),
      facet: (by: FrameworkFacet) => framework.facets(list, conditions, by),
      names: {
        FAMILY: async (slug) => ({ key: slug, label: (await framework.familyNamed(slug)).name }),
      },
    },
  );
}
