import type { TradeFilter, TradeOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import type { Connection } from '../graphql/connection.ts';
import { type ListArgs, orderedPage } from '../graphql/ordered.ts';
import { throughMeant } from '../identity/through.ts';
import { conditionsOf, isOfFamilies, isWhole, treeConditionsOf, type TradeConditions } from './filter.ts';
import type { Rollups, TradeRow } from './loaders.ts';

type Loaders = Context['loaders'];
type Kind = 'BUYER' | 'SUPPLIER' | 'FAMILY' | 'FRAMEWORK' | 'LOT' | 'LOT_CATEGORY';

/** What stands at the other end of a link: what many of it are called, the property that names it, and how it is read. */
const ENDS = {
  BUYER: {
    called: 'buyers',
    property: 'buyerId',
    read: (id: string, { organisation }: Loaders) => organisation.byId.load(id),
  },
  SUPPLIER: {
    called: 'suppliers',
    property: 'supplierId',
    read: (id: string, { supplier }: Loaders) => supplier.byId.load(id),
  },
  FAMILY: {
    called: 'families',
    property: 'family',
    read: (id: string, { framework }: Loaders) => framework.familyNamed(id),
  },
  FRAMEWORK: {
    called: 'frameworks',
    property: 'framework',
    read: (id: string, { framework }: Loaders) => framework.frameworkNamed(id),
  },
  LOT: {
    called: 'lots',
    property: 'lot',
    read: (id: string, { framework }: Loaders) => framework.lotNamed(id),
  },
  LOT_CATEGORY: {
    called: 'categories',
    property: 'lotCategory',
    read: (id: string, { framework }: Loaders) => framework.categoryNamed(id),
  },
} as const;

/** What a condition of the filter says that the list says already. */
const SAID: Partial<Record<Kind, keyof TradeFilter>> = {
  FAMILY: 'family',
  FRAMEWORK: 'framework',
  LOT: 'lot',
  LOT_CATEGORY: 'lotCategory',
};

/** The rollups that are fewest and tell apart both ends of a link, and what is asked. */
function rollupsOf(by: Kind, to: Kind, conditions: TradeConditions): Rollups {
  const ends = new Set([by, to]);
  if (ends.has('BUYER') && ends.has('SUPPLIER')) return isWhole(conditions) ? 'inAll' : 'pairs';
  const isBought = ends.has('BUYER');
  if (isWhole(conditions)) return isBought ? 'boughtInAll' : 'soldInAll';
  if (ends.has('FAMILY') && isOfFamilies(conditions)) return isBought ? 'familiesPaid' : 'familiesBilled';
  return isBought ? 'bought' : 'sold';
}

const isParty = (kind: Kind): boolean => kind === 'BUYER' || kind === 'SUPPLIER';

/** Conditions as rollups take them that name what lies between a party and a thing by one property, whatever its kind. */
const ofOneKind = (by: Kind, to: Kind, conditions: TradeConditions): TradeConditions =>
  isParty(to) ? { ...conditions, kind: by } : { ...conditions, kind: to, to: 'through' };

type Worth = { net: bigint; lines: number; firstPeriod: string; lastPeriod: string };
type EndOf<To extends Kind> = NonNullable<Awaited<ReturnType<(typeof ENDS)[To]['read']>>>;

/** A page of links: what is at their other ends, and what each is worth. */
export type Traded<Node> = Connection<Node, Worth> & Readonly<{ totalCount: () => Promise<number> }>;

type Page = ListArgs & {
  filter?: TradeFilter | null | undefined;
  order?: TradeOrder | null | undefined;
};
/** `root`: the body of which `ids` are all that is below it, itself included, as last known. */
type Asked = Page & { by: Kind; ids: readonly string[]; root?: string | null };

const worthOf = ({ netE4, lines, firstPeriod, lastPeriod }: TradeRow): Worth => ({
  ...{ net: netE4, lines },
  ...{ firstPeriod, lastPeriod },
});

function assertUnsaid({ by, filter }: Asked): void {
  const twice = SAID[by];
  if (twice && filter?.[twice] != null)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `This list is of one ${twice} already: leave filter.${twice} out.`,
    );
}

/** The rollups to read a list from. Of what stands alone none is kept with all below it. */
function sourceOf(to: Kind, { by, ids, root, filter }: Asked, conditions: TradeConditions) {
  const ofTree =
    to === 'SUPPLIER' && root && ids.length > 1 ? treeConditionsOf(filter ?? {}, conditions) : null;
  if (root && ofTree)
    return { rollups: 'tree' as const, list: { by: 'TREE', ids: [root] }, conditions: ofTree };
  const rollups = rollupsOf(by, to, conditions);
  const isOfOneKind = rollups === 'boughtInAll' || rollups === 'soldInAll';
  return {
    ...{ rollups, list: { by, ids: [...ids] } },
    conditions: isOfOneKind ? ofOneKind(by, to, conditions) : conditions,
  };
}

/**
 * A page of who, or what, is at the other end of the invoiced lines of some things of one kind.
 * @throws BuyergraphError BAD_USER_INPUT for a condition that the list itself is.
 */
export async function tradePage<To extends Kind>(
  to: To,
  asked: Asked,
  { loaders, maxFirst: max }: Context,
): Promise<Traded<EndOf<To>>> {
  assertUnsaid(asked);
  const { by: _by, ids: _ids, root: _root, filter, order, ...args } = asked;
  const through = await throughMeant(filter ?? {}, loaders.framework);
  const { rollups, list, conditions } = sourceOf(
    to,
    asked,
    conditionsOf(filter ?? {}, through, ENDS[to].property),
  );
  const trades = loaders.trade[rollups];
  const ordering = { list: `${ENDS[to].called} traded with`, order: order ?? 'NET_DESC', max };
  const page = await orderedPage(args, ordering, (place) => trades.page(list, conditions, place));
  const edges = await Promise.all(
    page.edges.map(async ({ node: row, cursor }) => {
      const node = (await ENDS[to].read(row.id, loaders)) as EndOf<To>; // oxlint-disable-line typescript/no-unsafe-type-assertion -- which reader it is follows from `to`
      return { ...worthOf(row), node, cursor };
    }),
  );
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: page.pageInfo,
    totalCount: () => trades.count(list, conditions),
  };
}

/** The two lists that a family, framework, lot or category has: who bought under it, and who sold. */
export const partiesBy = (by: Kind) => ({
  buyers: ({ id }: { id: string }, asked: Page, context: Context) =>
    tradePage('BUYER', { ...asked, by, ids: [id] }, context),
  suppliers: ({ id }: { id: string }, asked: Page, context: Context) =>
    tradePage('SUPPLIER', { ...asked, by, ids: [id] }, context),
});
