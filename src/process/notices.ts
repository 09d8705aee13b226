import type { InputMaybe, NoticeFacet, NoticeFilter, NoticeOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Names } from '../graphql/facets.ts';
import { type Listed, listed, readsOf } from '../graphql/listed.ts';
import type { ListArgs } from '../graphql/ordered.ts';
import { assertSpans } from '../graphql/spans.ts';
import { comparedWord, serviceNamed } from '../normalised.ts';
import { type Own, partiesOf } from '../perimeter/node.ts';
import { buyerNames } from './facets.ts';
import { codesBelow, frameworksOf, isNone } from './filter.ts';
import { ALL, FIRST, NEVER, type NoticeConditions, type NoticeList, type NoticeRow } from './notice-lists.ts';

/** A thing whose notices are listed. */
type Way = Own<'buyer' | 'cpv' | 'version'>;

type Asked = ListArgs & {
  of?: Way | undefined;
  filter?: InputMaybe<NoticeFilter> | undefined;
  order?: InputMaybe<NoticeOrder> | undefined;
};

async function conditionsOf(filter: NoticeFilter, context: Context): Promise<NoticeConditions> {
  const { from, to } = filter;
  assertSpans(filter, [['from', 'to']]);
  return {
    frameworks: await frameworksOf(filter, context.loaders),
    noFramework: isNone(filter),
    cpv: codesBelow(filter.cpv),
    ocid: filter.ocid ?? null,
    source: filter.source == null ? null : serviceNamed(filter.source),
    types: filter.type?.map(comparedWord) ?? null,
    tags: filter.tag?.map(comparedWord) ?? null,
    // What says no day is before all of them, and none of those until one.
    from: from ?? (to ? FIRST : ''),
    to: to ?? NEVER,
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
    const codes = await process.codesBelow.load(codesBelow(of.id)!);
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
  const [conditions, { buyerIds, unknownParty }] = await Promise.all([
    conditionsOf(filter ?? {}, context),
    partiesOf(filter ?? {}, of, context),
  ]);
  if (unknownParty !== null) return null;
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
