import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { slugIfAny } from '../identity/through.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { verified } from './verify.ts';

type Fields = Pick<QueryResolvers, 'claim' | 'claims' | 'verifyClaim'>;

/** Root fields about published figures. */
export const claimQuery: Fields = {
  claim: (_, { slug }, { loaders }) => loaders.claim.byId.load(slug),

  async claims(_, { about, family, document, slug, checkable, ...page }, { graph, loaders, maxFirst }) {
    const { first, after } = pageArgs(page, { shape: ['string'], max: maxFirst });
    const body = about == null ? null : await loaders.organisation.resolve(about);
    if (about != null && !body) return null;
    const rows = await graph.read('claims-page', {
      organisationId: body?.id ?? null,
      family: await slugIfAny(family, () => loaders.framework.families()),
      document: document ?? null,
      slug: slug ?? null,
      checkable: checkable ?? null,
      after: after?.[0] ?? '',
      limit: first + 1,
    });
    return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
  },

  async verifyClaim(...[, { slug }, context, { schema }]) {
    const claim = await context.loaders.claim.byId.load(slug);
    return claim && verified(claim, context, (question, given) => context.saved(question, given, schema));
  },
};
