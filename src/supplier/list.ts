import type {
  SupplierExclusion,
  SupplierFacet,
  SupplierFilter,
  SupplierOrder,
} from '../../generated/schema-types.ts';
import { isSame } from '../canonical-json.ts';
import type { Context } from '../domain/context.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { listed, type Listed } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { assertSpans } from '../graphql/spans.ts';
import { throughMeant } from '../identity/through.ts';
import { wordsIn, wordsOfEach } from '../normalised.ts';
import { namesFrom } from '../organisation/node.ts';
import { excludedParties, partiesOf } from '../perimeter/node.ts';
import { SIZE_PROPERTIES, sizesIn, USUAL_SIZE_BASIS } from '../sizes.ts';
import { assertThroughKnown, throughOf } from '../trade/node.ts';

/** The conditions of a list of suppliers as its statements take them; null is no condition. */
export type SupplierConditions = Omit<ParamsOf<'suppliers-count'>, 'lists' | 'published'>;
/** All suppliers, or those paid by some buyers, or under some frameworks. */
export type SupplierList = Omit<ParamsOf<'suppliers-count'>['lists'][number], 'key'>;

const ALL: SupplierList = { by: 'ALL', ids: [] };

type Asked = ListArgs & {
  filter?: SupplierFilter | null | undefined;
  order?: SupplierOrder | null | undefined;
};

type Through = ReturnType<typeof throughOf>;

const notOf = (
  excluded: SupplierExclusion | null | undefined,
  buyerIds: readonly string[],
): SupplierConditions['not'] =>
  excluded
    ? {
        buyerIds,
        sizes: excluded.size?.flatMap(sizesIn) ?? [],
        texts: wordsOfEach(excluded.text),
      }
    : null;

const conditionsOf = (
  filter: SupplierFilter,
  through: Through,
  not: SupplierConditions['not'],
): Omit<SupplierConditions, 'withSums' | 'withSizes'> => ({
  ...namesFrom(filter.nameStartsWith),
  ...through,
  not,
  words: wordsIn(filter.text),
  sizes: filter.size ? sizesIn(filter.size) : null,
  sizeProperty: SIZE_PROPERTIES[filter.sizeBasis ?? USUAL_SIZE_BASIS],
  netFromE4: filter.netFrom ?? null,
  netToE4: filter.netTo ?? null,
});

/** What leads to the suppliers asked for: the buyers, else of frameworks and lots what takes in least. */
function listOf(buyerIds: readonly string[] | null, through: Through): SupplierList {
  const { lots, frameworks, lotCategories, families } = through;
  if (buyerIds) return { by: 'BUYER', ids: buyerIds };
  if (lots) return { by: 'LOT', ids: lots };
  if (frameworks?.includes('')) return { by: 'NO_FRAMEWORK', ids: [] };
  if (frameworks) return { by: 'FRAMEWORK', ids: frameworks };
  if (lotCategories) return { by: 'LOT_CATEGORY', ids: lotCategories };
  return families ? { by: 'FAMILY', ids: families } : ALL;
}

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
  const [{ buyerIds, unknownParty }, excluded, meant] = await Promise.all([
    partiesOf(given, undefined, context),
    excludedParties(given.not, given.asOf, context),
    throughMeant(given, context.loaders.framework),
  ]);
  if (unknownParty !== null || excluded.unknownParty !== null) return null;
  const through = throughOf(meant);
  await assertThroughKnown(through, context.loaders);
  const list = listOf(buyerIds, through);
  const { lists, facets, counted } = context.loaders.supplier;
  const conditions = conditionsOf(given, through, notOf(given.not, excluded.buyerIds));
  const { sizes, netFromE4, netToE4, not } = conditions;
  const withSizes = sizes !== null || (not?.sizes.length ?? 0) > 0;
  const isOfSums = withSizes || netFromE4 !== null || netToE4 !== null;
  const asked = { ...conditions, withSizes };
  return listed(
    args,
    { list: 'suppliers', order: order ?? 'NAME_ASC', max: context.maxFirst },
    {
      page: (place) => lists.page(list, { ...asked, withSums: isOfSums || place.order === 'NET' }, place),
      count: async () =>
        isSame({ list, conditions }, { list: ALL, conditions: conditionsOf({}, throughOf({}), null) })
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
