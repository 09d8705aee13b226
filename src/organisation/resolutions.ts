import type { QueryResolvers, ResolutionResolvers } from '../../generated/resolver-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';

const SHAPE = ['string', 'string'] as const;

/** Whom printed names are taken to mean, and why. */
export const resolutions: Extract<QueryResolvers['resolutions'], Function> = async (
  _,
  { source, method, ...args },
  { graph, maxFirst },
) => {
  const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
  const [id, organisationId] = after ?? ['', ''];
  const filter = { source: source ?? null, method: method ?? null };
  const page = { after: id, afterId: organisationId, limit: first + 1 };
  const rows = await graph.read('resolutions-page', { ...filter, ...page });
  return connectionFrom({ rows, first, after, cursorOf: (row) => [row.id, row.organisationId] });
};

export const Resolution: ResolutionResolvers = {
  organisation: async ({ organisationId }, _, { loaders }) =>
    (await loaders.organisation.byId.load(organisationId))!,
};
