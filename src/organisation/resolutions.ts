import type {
  PartyRole,
  QueryResolvers,
  ResolutionMethod,
  ResolutionResolvers,
} from '../../generated/schema-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { resolutionsPage } from './reads.ts';

const SHAPE = ['string', 'string'] as const;

/** Whom printed names are taken to mean, and why. */
export const resolutions: Extract<QueryResolvers['resolutions'], Function> = async (
  _,
  { source, method, ...args },
  { graph, maxFirst },
) => {
  const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
  const [id, organisationId] = (after ?? ['', '']) as [string, string];
  const rows = await resolutionsPage(
    graph,
    { source: source ?? null, method: method ?? null },
    { after: id, afterId: organisationId, limit: first + 1 },
  );
  return connectionFrom({ rows, first, after, cursorOf: (row) => [row.id, row.organisationId] });
};

export const Resolution: ResolutionResolvers = {
  role: ({ role }) => role as PartyRole,
  method: ({ method }) => method as ResolutionMethod,
  organisation: async ({ organisationId }, _, { loaders }) =>
    (await loaders.organisation.byId.load(organisationId))!,
};
