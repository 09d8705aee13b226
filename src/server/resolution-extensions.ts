import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../domain/context.ts';

/**
 * Where something asked about by words was not found, `extensions.nearest` has the names that come nearest, by what was
 * asked; where it was found by more than its key or exact name, `extensions.resolved` says who it is and how; where it is
 * somebody whom no register knows, `extensions.near` names the body that may be meant by it.
 */
export const resolutionExtensions = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { references } }) => {
      if (body.kind !== 'single') return;
      const { unknown, notKnown, resolved, near } = references;
      const nearest = new Map([
        ...unknown,
        ...[...notKnown].map(([asked, its]) => [asked, its.nearest] as const),
      ]);
      for (const [name, said] of Object.entries({ nearest, resolved, near }))
        if (said.size > 0)
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            [name]: Object.fromEntries<unknown>(said),
          };
    },
  }),
});
