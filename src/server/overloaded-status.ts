import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { retryAfter } from './admission.ts';

/** Whether there is no value in an answer. A list is one, were it empty. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isNothing));

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
