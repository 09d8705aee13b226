import type {
  InputMaybe,
  PurchaseFacet,
  PurchaseFilter,
  PurchaseOrder,
} from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import {
  facetLoader,
  type FacetLoader,
  type FacetStatement,
  type ListLoaders,
  listLoaders,
  type ListStatements,
} from '../graph/lists.ts';
import { listed, type Listed as ListedBy, readsOf } from '../graphql/listed.ts';
import type { ListArgs, OrderedPlace, OrderedRow } from '../graphql/ordered.ts';
import { purchaseNames } from './facets.ts';
import {
  type Purchases,
  purchasesOf,
  type PurchaseConditions,
  type PurchaseList,
  type PurchaseWay,
} from './filter.ts';

type Row = OrderedRow & { key: string };

type Lists<Of> = ListLoaders<PurchaseList, PurchaseConditions, OrderedPlace, Of> & {
  /** What they are of, as a cursor says it. */
  of: string;
  facets: FacetLoader<PurchaseList, PurchaseConditions>;
};

/** Lists of one kind of purchase by its three statements. */
export const purchaseLists = <Of extends Row>(
  of: string,
  read: ListStatements<PurchaseList, PurchaseConditions, OrderedPlace, Of> & {
    facets: FacetStatement<PurchaseList, PurchaseConditions>;
  },
): Lists<Of> => ({
  of,
  ...listLoaders<PurchaseList, PurchaseConditions, OrderedPlace, Of>(read),
  facets: facetLoader(read.facets),
});

/** A page of purchases that can say how many there are, and of what. */
export type Listed<Of> = ListedBy<Of, PurchaseFacet>;

type Asked = ListArgs & {
  of?: PurchaseWay;
  filter?: PurchaseFilter | null | undefined;
  order?: PurchaseOrder | null | undefined;
};

/** The way that leaves least to look through. */
async function least({ ways }: Purchases, { loaders }: Context): Promise<PurchaseList> {
  const [only, ...others] = ways;
  if (others.length === 0) return only!;
  const counted = await Promise.all(
    ways.map(async (way) => ({
      way,
      purchases: (await loaders.process.counted.load(way))[0]?.purchases ?? 0,
    })),
  );
  return counted.toSorted((one, other) => one.purchases - other.purchases)[0]!.way;
}

/** A question about purchases as their statements take it. */
export type PurchaseQuestion = Pick<Purchases, 'conditions' | 'parties'> & { list: PurchaseList };

/**
 * What a filter asks for, of a thing or of all, by the way that leaves least to look through.
 * @throws BuyergraphError BAD_USER_INPUT for conditions that contradict one another or what the question is of.
 */
export async function purchaseQuestion(
  filter: InputMaybe<PurchaseFilter> | undefined,
  of: PurchaseWay | undefined,
  context: Context,
): Promise<PurchaseQuestion> {
  const purchases = await purchasesOf(filter ?? {}, of, context);
  const { conditions, parties } = purchases;
  return { list: await least(purchases, context), conditions, parties };
}

/**
 * A page of contracts, awards or opportunities: of a thing, or of all. Null when nobody is known by a reference of the
 * filter.
 * @throws BuyergraphError BAD_USER_INPUT for arguments that contradict; LIMIT_EXCEEDED when it would look through too much.
 */
export async function purchasePage<Of extends Row>(
  lists: Lists<Of>,
  { of, filter, order, ...args }: Asked,
  context: Context,
): Promise<Listed<Of> | null> {
  const { list, conditions, parties } = await purchaseQuestion(filter, of, context);
  if (parties.unknownParty !== null) return null;
  return listed(
    args,
    { list: lists.of, order: order ?? 'DATE_DESC', max: context.maxFirst },
    readsOf(lists, { list, conditions }, purchaseNames(context)),
  );
}

type Thing = { id: string; name?: string };

/** The lists of purchases that every kind of thing has that they can be of. */
export const purchasesBy = (by: PurchaseWay['by']) => ({
  contracts: ({ id, name }: Thing, asked: Asked, context: Context) =>
    purchasePage(context.loaders.contract.lists, { ...asked, of: { by, id, name } }, context),
  awards: ({ id, name }: Thing, asked: Asked, context: Context) =>
    purchasePage(context.loaders.award.lists, { ...asked, of: { by, id, name } }, context),
  opportunities: ({ id, name }: Thing, asked: Asked, context: Context) =>
    purchasePage(context.loaders.opportunity.lists, { ...asked, of: { by, id, name } }, context),
});
