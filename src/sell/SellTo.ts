import type {
  QueryResolvers,
  SellToEntryResolvers,
  SellToResultResolvers,
} from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { EXPLAINED } from '../spend/node.ts';
import { questionOf } from '../trade/node.ts';
import { type Asked, askedOf, linesOf } from './asked.ts';
import type { Entry } from './entry.ts';
import type { SellToResultNode } from './node.ts';
import { bodies } from './bodies.ts';
import { ending } from './ending.ts';
import { frameworks } from './frameworks.ts';
import { incumbents } from './incumbents.ts';
import { lots } from './lots.ts';
import { open } from './open.ts';
import { routes } from './routes.ts';
import { similarBuyers } from './similar-buyers.ts';
import { smeShare } from './sme-share.ts';

/** What the answer is put together from, in its order. */
const PARTS: readonly ((asked: Asked, context: Context) => Promise<Entry[]>)[] = [
  routes,
  lots,
  incumbents,
  smeShare,
  ending,
  open,
  frameworks,
  bodies,
  similarBuyers,
];

/** Root field: how to sell to a body. */
export const sellTo: Extract<QueryResolvers['sellTo'], Function> = async (
  _,
  { buyer, profile, scope },
  context,
): Promise<SellToResultNode> => ({
  asked: await askedOf({ buyer, profile, scope: scope ?? 'SELF_AND_DESCENDANTS' }, context),
});

const SHAPE = ['string'] as const;
const placeOf = (index: number): string => String(index).padStart(5, '0');

export const SellToResult: SellToResultResolvers = {
  buyer: ({ asked }, _, { loaders }) => loaders.organisation.resolve(asked.reference),
  lotCategory: ({ asked: { profile } }, _, { loaders }) =>
    profile.lotCategory === null ? null : loaders.framework.categoryNamed(profile.lotCategory),
  async entries({ asked }, args, context) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: context.maxFirst });
    const isKnown = (await context.loaders.organisation.resolve(asked.reference)) !== null;
    const parts = isKnown ? await Promise.all(PARTS.map((part) => part(asked, context))) : [];
    const placed = parts.flat().map((entry, index) => ({ ...entry, place: placeOf(index) }));
    const rows = placed.filter(({ place }) => after === null || place > after[0]);
    return connectionFrom({ rows, first, after, cursorOf: ({ place }) => [place] });
  },
  async warnings({ asked }, args, context) {
    return EXPLAINED.warnings({ question: await questionOf(linesOf(asked), context) }, args, context);
  },
};

export const SellToEntry: SellToEntryResolvers = {
  supplier: ({ supplierId }, _, { loaders }) =>
    supplierId === undefined ? null : loaders.organisation.byId.load(supplierId),
  buyer: ({ buyerId }, _, { loaders }) =>
    buyerId === undefined ? null : loaders.organisation.byId.load(buyerId),
  lot: ({ lotId }, _, { loaders }) => (lotId === undefined ? null : loaders.framework.lotNamed(lotId)),
  framework: ({ frameworkId }, _, { loaders }) =>
    frameworkId === undefined ? null : loaders.framework.frameworkNamed(frameworkId),
  contract: ({ contractId }, _, { loaders }) =>
    contractId === undefined ? null : loaders.contract.byId.load(contractId),
  opportunity: ({ opportunityId }, _, { loaders }) =>
    opportunityId === undefined ? null : loaders.opportunity.byId.load(opportunityId),
  amount: ({ amountE4 }) => amountE4 ?? null,
};
