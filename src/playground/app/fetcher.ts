import { createGraphiQLFetcher } from '@graphiql/toolkit';

/** Sends operations to our own /graphql. The header is what Apollo Server asks of a page against CSRF. */
export const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  headers: { 'apollo-require-preflight': '1' },
  enableIncrementalDelivery: false,
});
