import { ApolloServer } from '@apollo/server';
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import { pino } from 'pino';
import { createHttpServer } from '../../src/server/http.ts';

/** As patient as a machine that does other things as well. */
const admission = { maxEventLoopDelayMs: 60_000 };

/**
 * Apollo's own tests of whatever serves an Apollo Server over HTTP, against what serves ours: npm run test:apollo. They
 * bring servers of their own (docs/decisions/0054).
 */
defineIntegrationTestSuite(async (config, options = {}) => {
  const server = new ApolloServer({ ...config, stopOnTerminationSignals: false });
  await server.start();
  const app = await createHttpServer(server, {
    log: pino({ level: 'silent' }),
    context: async () => options.context?.() ?? {},
    path: '/',
    admission,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { server, url, extraCleanup: () => app.close() };
});
