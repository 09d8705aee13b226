import type {
  ComparedLotResolvers,
  LotsUsedAndIgnoredResolvers,
  QueryResolvers,
} from '../../generated/resolver-types.ts';
import type { Warning } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { allGroups, EXPLAINED } from '../spend/node.ts';
import { assertWithout, earliest, latest, narrowed, questionOf, type SpendQuestion } from '../trade/node.ts';
import type { ComparedLotNode, LotsUsedAndIgnoredNode } from './node.ts';
import { totalsBy } from './totals.ts';

/** The same lines of other buyers, in the months in which the buyer itself has any. */
async function ofOthers(question: SpendQuestion, { loaders }: Context): Promise<SpendQuestion | null> {
  const rows = await loaders.spend.total(question);
  const [from, to] = [earliest(rows), latest(rows)];
  return from && to ? narrowed(question, { buyerIds: null, from, to }) : null;
}

type Lots = ReadonlyMap<string, { buyers: number; net: bigint }>;

/** What other buyers of the same kind, in GOV.UK's words, paid through each lot, and how many of them there are. */
async function lotsOfPeers(
  { others, own, format }: { others: SpendQuestion; own: ReadonlySet<string>; format: string },
  { loaders }: Context,
): Promise<{ peers: number; lots: Lots }> {
  const ids = (await loaders.organisation.ofFormat(format)).filter((id) => !own.has(id));
  const groups = await allGroups(loaders.spend, narrowed(others, { buyerIds: ids }), ['BUYER', 'LOT']);
  const byLot = Map.groupBy(groups, ({ k2 }) => k2);
  const lots = [...byLot].map(
    ([lot, some]) =>
      [lot, { buyers: some.length, net: some.reduce((sum, { netE4 }) => sum + netE4, 0n) }] as const,
  );
  return { peers: new Set(groups.map(({ k1 }) => k1)).size, lots: new Map(lots) };
}

/** Lots of the categories that the buyer used: its own, and those that the others used. */
async function compared(
  own: ReadonlyMap<string, bigint>,
  others: Lots,
  { loaders }: Context,
): Promise<ComparedLotNode[]> {
  const ids = [...new Set([...own.keys(), ...others.keys()])].filter((id) => id !== '');
  const lots = await Promise.all(ids.map((id) => loaders.framework.lotNamed(id)));
  const categories = new Set(
    lots.flatMap(({ id, categoryId }) => (own.has(id) && categoryId !== null ? [categoryId] : [])),
  );
  const found = lots.filter(
    ({ id, categoryId }) => own.has(id) || (categoryId !== null && categories.has(categoryId)),
  );
  return inOrder(
    found.map(({ id }) => {
      const { buyers, net } = others.get(id) ?? { buyers: 0, net: 0n };
      return { id, score: net, otherBuyers: buyers, netE4: own.get(id) ?? null };
    }),
  );
}

/** Root field: which lots a buyer used, and which of the same categories only others like it did. */
export const lotsUsedAndIgnored: Extract<QueryResolvers['lotsUsedAndIgnored'], Function> = async (
  _,
  { buyer, filter },
  context,
): Promise<LotsUsedAndIgnoredNode> => {
  assertWithout(filter ?? {}, ['buyer', 'buyers']);
  const [question, body] = await Promise.all([
    questionOf({ ...filter, buyer }, context),
    context.loaders.organisation.resolve(buyer),
  ]);
  const format = body?.format ?? null;
  const own = await totalsBy(question, 'LOT', context);
  const others = await ofOthers(question, context);
  const ids = new Set(question.filter.buyerIds);
  const { peers, lots } =
    others && format !== null
      ? await lotsOfPeers({ others, own: ids, format }, context)
      : { peers: 0, lots: new Map() };
  return { question, format, peers, lots: await compared(own, lots, context) };
};

const ignored = ({ lots }: LotsUsedAndIgnoredNode): number =>
  lots.filter(({ netE4 }) => netE4 === null).length;

export const LotsUsedAndIgnored: LotsUsedAndIgnoredResolvers = {
  ...EXPLAINED,
  used: (node) => node.lots.length - ignored(node),
  ignored,
  otherBuyers: ({ peers }) => peers,
  lots: ({ lots }, args, { maxFirst }) => rankedPage(lots, args, maxFirst),
  async warnings(node, _, context): Promise<Warning[]> {
    const said = await EXPLAINED.warnings(node, _, context);
    if (node.peers > 0 || said.some(({ code }) => code === 'UNKNOWN_PARTY' || code === 'NO_LINES'))
      return said;
    const why =
      node.format === null
        ? 'no register says what kind of body the buyer is'
        : `no other buyer of its kind (${node.format}) has a line in the same months`;
    return [
      ...said,
      { code: 'NO_PEERS', message: `Which lots it left aside cannot be said, because ${why}.` },
    ];
  },
};

export const ComparedLot: ComparedLotResolvers = {
  lot: ({ id }, _, { loaders }) => loaders.framework.lotNamed(id),
  isUsed: ({ netE4 }) => netE4 !== null,
  net: ({ netE4 }) => netE4,
  netOfOthers: ({ score }) => score,
};
