import type { InputMaybe, NoticeFacet, NoticeFilter, NoticeOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { type Listed, listed } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { comparedWord } from '../normalised.ts';
import { type Own, partiesOf } from '../perimeter/node.ts';
import { purchaseNames } from './facets.ts';
import { codesBelow } from './filter.ts';
import { NEVER, type NoticeConditions, type NoticeList, type NoticeRow } from './notice-lists.ts';

/** A thing whose notices are listed. */
type Way = Own<'buyer' | 'cpv' | 'version'>;

type Asked = ListArgs & {
  of?: Way;
  filter?: InputMaybe<NoticeFilter> | undefined;
  order?: InputMaybe<NoticeOrder> | undefined;
};

async function frameworksOf(
  { framework }: NoticeFilter,
  { loaders }: Context,
): Promise<readonly string[] | null> {
  if (framework == null) return null;
  const found = await loaders.framework.bySlug.load(framework);
  if (found) return [found.id];
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `No framework is known as “${framework}”; see frameworks for those that are.`,
  );
}

async function conditionsOf(filter: NoticeFilter, context: Context): Promise<NoticeConditions> {
  const { from, to } = filter;
  if (from && to && from > to)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `from (${from}) is after to (${to}); give the earlier day as from.`,
    );
  return {
    frameworks: await frameworksOf(filter, context),
    cpv: codesBelow(filter.cpv),
    source: filter.source ?? null,
    types: filter.type?.map(comparedWord) ?? null,
    tags: filter.tag?.map(comparedWord) ?? null,
    from: from ?? '',
    to: to ?? NEVER,
  };
}

type Led = Omit<NoticeList, 'buyerIds'>;

/** What the list is of leads to its notices; else its purchase, its buyers, its frameworks, in this order. */
async function wayTo(
  { of, filter }: Asked,
  { buyerIds, frameworks }: Pick<NoticeList, 'buyerIds'> & Pick<NoticeConditions, 'frameworks'>,
  { loaders: { process } }: Context,
): Promise<Led> {
  if (of?.by === 'version') return { by: 'VERSION', ids: [of.id] };
  if (of?.by === 'cpv') {
    const codes = await process.codesBelow.load(codesBelow(of.id)!);
    return { by: 'LINK', ids: codes.map(({ id }) => id) };
  }
  if (filter?.ocid != null) return { by: 'OCID', ids: [filter.ocid] };
  const linked = buyerIds ?? frameworks;
  return linked ? { by: 'LINK', ids: linked } : { by: 'ALL', ids: [] };
}

/**
 * A page of notices: of a thing, or of all. Null when nobody is known by a reference of the filter.
 * @throws BuyergraphError BAD_USER_INPUT for arguments that contradict; LIMIT_EXCEEDED when it would look through too much.
 */
export async function noticePage(
  asked: Asked,
  context: Context,
): Promise<Listed<NoticeRow, NoticeFacet> | null> {
  const { of, filter, order, ...args } = asked;
  const [conditions, { buyerIds, unknownParty }] = await Promise.all([
    conditionsOf(filter ?? {}, context),
    partiesOf(filter ?? {}, of, context),
  ]);
  if (unknownParty !== null) return null;
  const list = { ...(await wayTo(asked, { ...conditions, buyerIds }, context)), buyerIds };
  const { noticeLists: lists } = context.loaders.process;
  return listed(
    args,
    { order: order ?? 'DATE_DESC', max: context.maxFirst },
    {
      page: (place) => lists.page(list, conditions, place),
      count: () => lists.count(list, conditions),
      facet: (by) => lists.facets(list, conditions, by),
      names: { BUYER: purchaseNames(context).BUYER! },
    },
  );
}

type Thing = { id: string; name?: string };

/** The notices that every kind of thing has that they can be of. */
export const noticesBy = (by: Way['by']) => ({
  notices: ({ id, name }: Thing, asked: Asked, context: Context) =>
    noticePage({ ...asked, of: { by, id, name } }, context),
});
