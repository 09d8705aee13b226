import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { retryAfter } from './admission.ts';

const isNothing = (data: Record<string, unknown> | null | undefined): boolean =>
  !data || Object.values(data).every((value) => value === null);

/** Where a part of an answer was sent away, Retry-After says when to ask again; where all of it was, the answer is a 503. */
export const overloadedStatus = <TContext extends BaseContext>(): ApolloServerPlugin<TContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const { data, errors = [] } = body.singleResult;
      if (!errors.some(({ extensions }) => extensions?.['code'] === 'OVERLOADED')) return;
      http.headers.set('retry-after', retryAfter());
      if (isNothing(data)) http.status = 503;
    },
  }),
});
