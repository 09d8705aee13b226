import type {
  OrganisationExclusion,
  OrganisationFacet,
  OrganisationFilter,
  OrganisationOrder,
} from '../../generated/schema-types.ts';
import { isSame } from '../canonical-json.ts';
import type { Context } from '../domain/context.ts';
import { refuse } from '../errors.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { listed, type Listed } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { comparedWord, said, wordsIn, wordsOfEach } from '../normalised.ts';
import { assertShort, excludedParties } from '../perimeter/node.ts';
import { namesFrom } from './node.ts';

/** The conditions of a list of public bodies as its statements take them; null is no condition. */
export type OrganisationConditions = Omit<ParamsOf<'organisations-count'>, 'lists' | 'published'>;
/** All public bodies, all buyers, or bodies given. */
export type OrganisationList = Omit<ParamsOf<'organisations-count'>['lists'][number], 'key'>;

type Asked = ListArgs & {
  filter?: OrganisationFilter | null | undefined;
  order?: OrganisationOrder | null | undefined;
};

/** Public bodies, whether they buy or not; or all that buy, be they in a register or known by a printed name alone. */
type Among = 'ALL' | 'BUYERS';

const everybody = (among: Among): OrganisationList => ({ by: among, ids: [] });

/** What to leave out as the statements take it, null for nothing; and whether somebody it names is not known. */
async function organisationsExcluded(
  excluded: OrganisationExclusion | null | undefined,
  context: Context,
): Promise<{ not: OrganisationConditions['not']; isUnknown: boolean }> {
  if (!excluded) return { not: null, isUnknown: false };
  assertShort(excluded);
  const { format, status, parent, text } = excluded;
  const below = { buyer: parent, scope: said(parent).length > 0 ? ('SELF_AND_DESCENDANTS' as const) : null };
  const { buyerIds, unknownParty } = await excludedParties(below, null, context);
  return {
    not: {
      ids: buyerIds,
      formats: said(format).map(comparedWord),
      statuses: said(status).map(comparedWord),
      texts: wordsOfEach(text),
    },
    isUnknown: unknownParty !== null,
  };
}

const conditionsOf = (
  filter: OrganisationFilter,
  among: Among,
): Omit<OrganisationConditions, 'withSums' | 'not'> => ({
  onlyBuyers: among === 'BUYERS',
  ...namesFrom(filter.nameStartsWith),
  words: wordsIn(filter.text),
  format: filter.format == null ? null : comparedWord(filter.format),
  status: filter.status == null ? null : comparedWord(filter.status),
  asOf: filter.openOn ?? null,
  hasSpend: filter.hasSpend ?? null,
  hasPurchases: filter.hasPurchases ?? null,
});

/** Where the bodies of a filter are; null when nobody is known by its reference. */
async function listOf(
  { parent, scope, asOf }: OrganisationFilter,
  among: Among,
  { loaders }: Context,
): Promise<OrganisationList | null> {
  if (parent == null && asOf != null)
    refuse(
      'asOf is the day of the hierarchy below a parent; give filter.parent, or leave asOf out. For bodies open on a day give openOn.',
    );
  // DESCENDANTS stands there when nobody says otherwise.
  if (parent == null && scope != null && scope !== 'DESCENDANTS')
    refuse('scope says which bodies below a parent to list; give filter.parent, or leave scope out.');
  if (parent == null) return everybody(among);
  const reach = { scope: scope ?? 'DESCENDANTS', asOf: asOf ?? null } as const;
  const bodies = await loaders.organisation.resolveBodies(parent, reach);
  return bodies && { by: 'BODIES', ids: bodies.ids };
}

/**
 * A page of public bodies, or of buyers. Null when nobody is known by the reference of the filter.
 * @throws BuyergraphError BAD_USER_INPUT for arguments that contradict.
 */
export async function organisationPage(
  among: Among,
  { filter, order, ...args }: Asked,
  context: Context,
): Promise<Listed<RowOf<'organisations-page'>, OrganisationFacet> | null> {
  const { organisation } = context.loaders;
  const [list, { not, isUnknown }] = await Promise.all([
    listOf(filter ?? {}, among, context),
    organisationsExcluded(filter?.not, context),
  ]);
  if (!list || isUnknown) return null;
  const conditions = { ...conditionsOf(filter ?? {}, among), not };
  const isOfSums = conditions.hasSpend !== null;
  return listed(
    args,
    { list: among === 'ALL' ? 'organisations' : 'buyers', order: order ?? 'NAME_ASC', max: context.maxFirst },
    {
      page: (place) =>
        organisation.lists.page(list, { ...conditions, withSums: isOfSums || place.order === 'NET' }, place),
      count: async () =>
        isSame(
          { list, conditions },
          { list: everybody(among), conditions: { ...conditionsOf({}, among), not: null } },
        )
          ? (await organisation.counted())[0]![among === 'ALL' ? 'bodies' : 'buyers']
          : organisation.lists.count(list, { ...conditions, withSums: isOfSums }),
      facet: (by: OrganisationFacet) => organisation.facets(list, { ...conditions, withSums: isOfSums }, by),
      names: {
        PARENT: async (id) => ({
          key: toNodeId('Organisation', id),
          label: (await organisation.byId.load(id))!.name,
        }),
      },
    },
  );
}
