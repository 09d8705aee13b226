import type {
  InputMaybe,
  NoticeExclusion,
  NoticeFacet,
  NoticeFilter,
  NoticeOrder,
} from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Names } from '../graphql/facets.ts';
import { type Listed, listed, readsOf } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { assertSpans } from '../graphql/spans.ts';
import { isNone } from '../identity/through.ts';
import { comparedWord, said, serviceNamed } from '../normalised.ts';
import { type Excluded, excludedParties, type Own, partiesOf } from '../perimeter/node.ts';
import { buyerNames } from './facets.ts';
import { codesBelow } from './codes.ts';
import { ALL, FIRST, NEVER, type NoticeConditions, type NoticeList, type NoticeRow } from './notice-lists.ts';
import { frameworksOf, underAnyOf } from './under.ts';

/** A thing whose notices are listed. */
type Way = Own<'buyer' | 'cpv' | 'version'>;

type Asked = ListArgs & {
  of?: Way | undefined;
  filter?: InputMaybe<NoticeFilter> | undefined;
  order?: InputMaybe<NoticeOrder> | undefined;
};

/** What to leave out as the statements take it; null is nothing. */
async function noticesExcluded(
  excluded: NoticeExclusion | null | undefined,
  { buyerIds }: Excluded,
  loaders: Context['loaders'],
): Promise<NoticeConditions['not']> {
  if (!excluded) return null;
  const { lots: _, ...under } = await underAnyOf({ framework: excluded.framework }, loaders);
  return {
    ...under,
    buyerIds,
    codes: said(excluded.cpv).map(codesBelow),
    sources: said(excluded.source).map(serviceNamed),
    types: said(excluded.type).map(comparedWord),
    tags: said(excluded.tag).map(comparedWord),
  };
}

async function conditionsOf(
  filter: NoticeFilter,
  excluded: Excluded,
  { loaders }: Context,
): Promise<NoticeConditions> {
  const { from, to } = filter;
  assertSpans(filter, [['from', 'to']]);
  return {
    frameworks: await frameworksOf(filter, loaders),
    noFramework: isNone(filter.framework),
    cpv: filter.cpv == null ? null : codesBelow(filter.cpv),
    ocid: filter.ocid ?? null,
    source: filter.source == null ? null : serviceNamed(filter.source),
    types: filter.type?.map(comparedWord) ?? null,
    tags: filter.tag?.map(comparedWord) ?? null,
    // What says no day is before all of them, and none of those until one.
    from: from ?? (to ? FIRST : ''),
    to: to ?? NEVER,
    not: await noticesExcluded(filter.not, excluded, loaders),
  };
}

/** What leads to the notices asked for: what the list is of, else of what the filter names the one that leads to fewest. */
async function wayTo(
  { of, buyerIds }: Pick<Asked, 'of'> & Pick<NoticeList, 'buyerIds'>,
  { ocid, frameworks, source }: NoticeConditions,
  { process }: Context['loaders'],
): Promise<Omit<NoticeList, 'buyerIds'>> {
  if (of?.by === 'version') return { by: 'VERSION', ids: [of.id] };
  if (of?.by === 'cpv') {
    const codes = await process.codesBelow.load(codesBelow(of.id));
    return { by: 'LINK', ids: codes.map(({ id }) => id) };
  }
  if (ocid !== null) return { by: 'OCID', ids: [ocid] };
  const linked = buyerIds ?? frameworks;
  if (linked) return { by: 'LINK', ids: linked };
  return source === null ? ALL : { by: 'SOURCE', ids: [source] };
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
  const [{ buyerIds, unknownParty }, excluded] = await Promise.all([
    partiesOf(filter ?? {}, of, context),
    excludedParties(filter?.not, filter?.asOf, context),
  ]);
  const conditions = await conditionsOf(filter ?? {}, excluded, context);
  if (unknownParty !== null || excluded.unknownParty !== null) return null;
  const way = await wayTo({ of, buyerIds }, conditions, context.loaders);
  const list = { ...way, buyerIds };
  const names: Names<NoticeFacet> = buyerNames(context);
  return listed(
    args,
    { list: 'notices', order: order ?? 'DATE_DESC', max: context.maxFirst },
    readsOf(context.loaders.process.noticeLists, { list, conditions }, names),
  );
}

type Thing = { id: string; name?: string };

/** The notices that every kind of thing has that they can be of. */
export const noticesBy = (by: Way['by']) => ({
  notices: ({ id, name }: Thing, asked: Asked, context: Context) =>
    noticePage({ ...asked, of: { by, id, name } }, context),
});
