import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/** Whether a caller reads `application/json` and has not learnt `application/graphql-response+json`. */
const acceptsJsonOnly = (accept: string | undefined): boolean =>
  accept !== undefined &&
  accept.includes('application/json') &&
  !/graphql-response\+json|\*\/\*/.test(accept);

/**
 * GraphQL over HTTP: in `application/json` a 4xx cannot be told from one of a proxy, so a well-formed request whose
 * document is refused is answered 200 there. A refusal of the method or of the request itself keeps its status.
 */
export const requestErrorStatus = <TContext extends BaseContext>(): ApolloServerPlugin<TContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, source }) => {
      const { http } = response;
      const isRefusal = http.status === 400 && source !== undefined;
      if (isRefusal && acceptsJsonOnly(request.http?.headers.get('accept'))) http.status = 200;
    },
  }),
});
