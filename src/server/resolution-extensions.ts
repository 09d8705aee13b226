import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../domain.ts';

/**
 * Where something asked about by words was not found, `extensions.nearest` has the names that come nearest, by what was
 * asked; where it was found by more than its key or exact name, `extensions.resolved` says who it is and how.
 */
export const resolutionExtensions = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { references } }) => {
      if (body.kind !== 'single') return;
      const { unknown, resolved } = references;
      if (unknown.size > 0)
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          nearest: Object.fromEntries(unknown),
        };
      if (resolved.size > 0)
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          resolved: Object.fromEntries(resolved),
        };
    },
  }),
});
