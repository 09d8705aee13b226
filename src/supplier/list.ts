import type { SupplierFacet, SupplierFilter, SupplierOrder } from '../../generated/schema-types.ts';
import { isSame } from '../canonical-json.ts';
import type { Context } from '../domain/context.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { listed, type Listed } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { assertSpans } from '../graphql/spans.ts';
import { wordsIn } from '../normalised.ts';
import { namesFrom } from '../organisation/node.ts';
import { partiesOf } from '../perimeter/node.ts';
import { SIZE_PROPERTIES, sizesIn, USUAL_SIZE_BASIS } from '../sizes.ts';

/** The conditions of a list of suppliers as its statements take them; null is no condition. */
export type SupplierConditions = Omit<ParamsOf<'suppliers-count'>, 'lists' | 'published'>;
/** All suppliers, or those that some buyers paid. */
export type SupplierList = Omit<ParamsOf<'suppliers-count'>['lists'][number], 'key'>;

const ALL: SupplierList = { by: 'ALL', ids: [] };

type Asked = ListArgs & {
  filter?: SupplierFilter | null | undefined;
  order?: SupplierOrder | null | undefined;
};

const conditionsOf = (filter: SupplierFilter): Omit<SupplierConditions, 'withSums' | 'withSizes'> => ({
  ...namesFrom(filter.nameStartsWith),
  words: wordsIn(filter.text),
  sizes: filter.size ? sizesIn(filter.size) : null,
  sizeProperty: SIZE_PROPERTIES[filter.sizeBasis ?? USUAL_SIZE_BASIS],
  netFromE4: filter.netFrom ?? null,
  netToE4: filter.netTo ?? null,
});

/**
 * A page of suppliers. Null when nobody is known by the reference of the filter.
 * @throws BuyergraphError BAD_USER_INPUT for arguments that contradict.
 */
export async function supplierPage(
  { filter, order, ...args }: Asked,
  context: Context,
): Promise<Listed<RowOf<'suppliers-page'>, SupplierFacet> | null> {
  const given = filter ?? {};
  assertSpans(given, [['netFrom', 'netTo']]);
  const { buyerIds, unknownParty } = await partiesOf(given, undefined, context);
  if (unknownParty !== null) return null;
  const list = buyerIds ? { by: 'BUYER', ids: buyerIds } : ALL;
  const { lists, facets, counted } = context.loaders.supplier;
  const conditions = conditionsOf(given);
  const { sizes, netFromE4, netToE4 } = conditions;
  const isOfSums = sizes !== null || netFromE4 !== null || netToE4 !== null;
  const asked = { ...conditions, withSizes: sizes !== null };
  return listed(
    args,
    { list: 'suppliers', order: order ?? 'NAME_ASC', max: context.maxFirst },
    {
      page: (place) => lists.page(list, { ...asked, withSums: isOfSums || place.order === 'NET' }, place),
      count: async () =>
        isSame({ list, conditions }, { list: ALL, conditions: conditionsOf({}) })
          ? (await counted())[0]!.count
          : lists.count(list, { ...asked, withSums: isOfSums }),
      facet: (by: SupplierFacet) =>
        facets(list, { ...asked, withSums: true, withSizes: asked.withSizes || by === 'SIZE' }, by),
      names: {
        FAMILY: async (slug) => ({
          key: slug,
          label: (await context.loaders.framework.familyNamed(slug)).name,
        }),
      },
    },
  );
}
