import type {
  IdentifierResolvers,
  OrganisationNameResolvers,
  OrganisationResolvers,
} from '../../generated/resolver-types.ts';
import { awardedBy, noticesBy, purchasesBy } from '../process/node.ts';
import { invoicedBy, linesBy } from '../trade/node.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { isOwnName } from '../names.ts';
import { bodiesPageOf } from './bodies-page.ts';
import { tradesWith } from './trades.ts';

/** Fields of Organisation that need the graph or another name; the rest are properties of the node itself. */
export const Organisation: OrganisationResolvers = {
  id: ({ id }) => toNodeId('Organisation', id),
  status: ({ govukStatus }) => govukStatus,
  openedDate: ({ openedOn }) => openedOn,
  closedDate: ({ closedOn }) => closedOn,
  isUnresolved: ({ id }) => isOwnName(id),
  parents: ({ id }, { asOf }, { loaders }) => loaders.organisation.parents(asOf ?? null).load(id),
  children: ({ id }, { asOf, ...page }, context) =>
    bodiesPageOf({ rootId: id, scope: 'CHILDREN', asOf: asOf ?? null }, page, context),
  bodies: ({ id }, { scope, asOf, ...page }, context) =>
    bodiesPageOf({ rootId: id, scope: scope ?? 'DESCENDANTS', asOf: asOf ?? null }, page, context),
  predecessors: ({ id }, _, { loaders }) => loaders.organisation.predecessors.load(id),
  successors: ({ id }, _, { loaders }) => loaders.organisation.successors.load(id),
  history: ({ id }, _, { loaders }) => loaders.organisation.history.load(id),
  identifiers: ({ id }, _, { loaders }) => loaders.organisation.identifiers.load(id),
  names: ({ id }, _, { loaders }) => loaders.organisation.names.load(id),
  ...awardedBy('buyer'),
  ...invoicedBy('buyer'),
  ...purchasesBy('buyer'),
  ...noticesBy('buyer'),
  ...linesBy('buyer'),
  suppliers: tradesWith('SUPPLIER'),
  families: tradesWith('FAMILY'),
  frameworks: tradesWith('FRAMEWORK'),
  lots: tradesWith('LOT'),
  lotCategories: tradesWith('LOT_CATEGORY'),
  claims: ({ id }, _, { loaders }) => loaders.claim.ofOrganisation.load(id),
};

export const Identifier: IdentifierResolvers = {};

export const OrganisationName: OrganisationNameResolvers = {};
