import type { OrganisationBy } from '../../generated/schema-types.ts';
import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import type { Context } from '../domain/context.ts';
import { bodiesPageOf } from './bodies-page.ts';
import { history } from './HistoryStep.ts';
import { organisationPage } from './list.ts';
import type { OrganisationNode } from './node.ts';
import { resolutions } from './resolutions.ts';

type Fields = Pick<
  QueryResolvers,
  'organisation' | 'organisations' | 'buyers' | 'bodies' | 'history' | 'resolutions' | 'unresolvedBuyers'
>;

const SHAPE = ['string', 'string'] as const;
const placeOf = (after: readonly [string, string] | null) => ({
  afterName: after?.[0] ?? '',
  afterId: after?.[1] ?? '',
});
const cursorOf = ({ nameKey, id }: OrganisationNode): string[] => [nameKey, id];

async function organisationBy(
  { id, slug, identifier, name }: OrganisationBy,
  { loaders }: Context,
): Promise<OrganisationNode | null> {
  if (id != null) {
    const key = fromNodeId(id);
    return key?.type === 'Organisation' ? loaders.organisation.byId.load(key.key) : null;
  }
  const { byIdentifier, bySlug, resolve } = loaders.organisation;
  if (identifier) return byIdentifier(`${identifier.scheme}:${identifier.value}`);
  return slug == null ? resolve(name ?? '') : bySlug(slug);
}

/** Root fields about organisations. */
export const organisationQuery: Fields = {
  organisation: (_, { by }, context) => organisationBy(by, context),

  organisations: (_, asked, context) => organisationPage('ALL', asked, context),

  buyers: (_, asked, context) => organisationPage('BUYERS', asked, context),

  async bodies(_, { of, scope, asOf, ...page }, context) {
    const root = await context.loaders.organisation.resolve(of);
    return (
      root &&
      bodiesPageOf({ rootId: root.id, scope: scope ?? 'DESCENDANTS', asOf: asOf ?? null }, page, context)
    );
  },

  history,

  resolutions,

  async unresolvedBuyers(_, { source, ...input }, { graph, maxFirst }) {
    const { first, after } = pageArgs(input, { shape: SHAPE, max: maxFirst });
    const published = await graph.published();
    const page = { published, source: source ?? null, ...placeOf(after), limit: first + 1 };
    const rows = await graph.read('unresolved-buyers-page', page);
    return connectionFrom({ rows, first, after, cursorOf });
  },
};
