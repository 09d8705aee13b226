import { pino } from 'pino';
import { scalars } from '../../src/graphql/scalars.ts';
import { createApollo } from '../../src/server/apollo.ts';
import { drainOnSignals } from '../../src/server/drain.ts';
import { createHttpServer } from '../../src/server/http.ts';
import type { RequestContext } from '../../src/graphql/request-context.ts';
import { library, librarySdl } from './library.ts';

/** A process of its own that serves and drains: prints its address, and "drained" when everything has stopped. */
const log = pino({ level: 'silent' });
const drain = { isDraining: false };
const apollo = createApollo<RequestContext>({
  log,
  typeDefs: librarySdl,
  resolvers: { ...scalars, ...library },
});
await apollo.start();
const app = await createHttpServer(apollo, {
  log,
  drain,
  context: async (base) => base,
  admission: { maxEventLoopDelayMs: 60_000 },
});
drainOnSignals({
  app,
  drain,
  log,
  lameDuckMs: Number(process.env['LAME_DUCK_MS'] ?? 300),
  drainMs: Number(process.env['DRAIN_MS'] ?? 10_000),
  onDrained: async () => {
    await apollo.stop();
    process.stdout.write('drained\n');
  },
});
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
