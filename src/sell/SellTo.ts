import type {
  QueryResolvers,
  SellToEntryResolvers,
  SellToResultResolvers,
} from '../../generated/resolver-types.ts';
import type { Context } from '../domain/context.ts';
import { placedPage } from '../graphql/placed.ts';
import { EXPLAINED } from '../spend/node.ts';
import { questionOf } from '../trade/node.ts';
import { type Asked, askedOf, linesOf } from './asked.ts';
import type { Entry } from './entry.ts';
import { linesHeld } from './lines.ts';
import type { SellToResultNode } from './node.ts';
import { bodies } from './bodies.ts';
import { claims } from './claims.ts';
import { closedWarning } from './closed.ts';
import { ending } from './ending.ts';
import { frameworks } from './frameworks.ts';
import { incumbents } from './incumbents.ts';
import { lots } from './lots.ts';
import { open } from './open.ts';
import { routes } from './routes.ts';
import { rules } from './rules.ts';
import { similarBuyers } from './similar-buyers.ts';
import { smeShare } from './sme-share.ts';

/** Every part of the answer, in its order: some rest on notices, others on the same invoiced lines. */
async function parts(asked: Asked, context: Context): Promise<Entry[][]> {
  const lines = await linesHeld(asked, context);
  return Promise.all([
    routes(asked, context),
    lots(lines, context),
    incumbents(lines, context),
    smeShare(lines, asked.profile, context),
    ending(asked, context),
    open(asked, context),
    frameworks(lines, context),
    rules(asked, context),
    bodies(lines, context),
    similarBuyers(lines, context),
    claims(asked, context),
  ]);
}

/** Root field: how to sell to a body. */
export const sellTo: Extract<QueryResolvers['sellTo'], Function> = async (
  _,
  { buyer, profile, scope },
  context,
): Promise<SellToResultNode> => ({
  asked: await askedOf({ buyer, profile, scope: scope ?? 'SELF_AND_DESCENDANTS' }, context),
});

export const SellToResult: SellToResultResolvers = {
  buyer: ({ asked }, _, { loaders }) => loaders.organisation.resolve(asked.reference),
  lotCategory: ({ asked: { profile } }, _, { loaders }) =>
    profile.lotCategory === null ? null : loaders.framework.categoryNamed(profile.lotCategory),
  async entries({ asked }, args, context) {
    const isKnown = (await context.loaders.organisation.resolve(asked.reference)) !== null;
    const entries = isKnown ? (await parts(asked, context)).flat() : [];
    const placed = entries.map((entry, index) => ({
      ...entry,
      place: [String(index).padStart(5, '0')] as const,
    }));
    return placedPage(placed, args, { shape: ['string'], max: context.maxFirst });
  },
  async warnings({ asked }, args, context) {
    const question = await questionOf(linesOf(asked), context);
    const [closed, ofLines] = await Promise.all([
      closedWarning(asked.reference, context),
      EXPLAINED.warnings({ question }, args, context),
    ]);
    return [...closed, ...ofLines];
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
  rule: ({ ruleId }, _, { loaders }) => (ruleId === undefined ? null : loaders.rule.byId(ruleId)),
  claim: ({ claimId }, _, { loaders }) => (claimId === undefined ? null : loaders.claim.byId.load(claimId)),
  amount: ({ amountE4 }) => amountE4 ?? null,
};
