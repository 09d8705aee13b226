import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { scalars } from '../../src/graphql/scalars.ts';
import { createApollo } from '../../src/server/apollo.ts';
import { createHttpServer, type HttpOptions } from '../../src/server/http.ts';
import type { RequestContext } from '../../src/graphql/request-context.ts';
import { library, librarySdl } from './library.ts';

type Apollo = Partial<Parameters<typeof createApollo<RequestContext>>[0]>;
// oxlint-disable-next-line typescript/no-explicit-any -- an answer is whatever the test says it is
type Answer = Readonly<{ status: number; headers: Headers; body: any; text: string }>;

const answerOf = async (response: Response): Promise<Answer> => {
  const { status, headers } = response;
  const said = await response.text();
  return {
    status,
    headers,
    text: said,
    body: said && headers.get('content-type')?.includes('json') ? JSON.parse(said) : null,
  };
};

/** A whole server over a small schema of books on a free port, stopped after the test. */
export async function served(
  http: Partial<HttpOptions<RequestContext>> = {},
  parts: Apollo = {},
  routes?: (app: FastifyInstance) => void,
) {
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const apollo = createApollo<RequestContext>({
    log,
    typeDefs: librarySdl,
    resolvers: { ...scalars, ...library },
    ...parts,
  });
  await apollo.start();
  // Tests share a machine with others: only the one about a late event loop sets its own bound.
  const admission = { maxEventLoopDelayMs: 60_000, ...http.admission };
  const app = await createHttpServer(apollo, { log, context: async (base) => base, ...http, admission });
  routes?.(app);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async (): Promise<void> => {
    app.server.closeAllConnections();
    await app.close();
    await apollo.stop();
  };
  onTestFinished(close);
  const graphql = `${url}/graphql`;
  const json = { 'content-type': 'application/json' };
  return {
    app,
    url,
    port: Number(new URL(url).port),
    logged,
    lines: () => logged.map((line) => JSON.parse(line)),
    fetch: async (path: string, init?: RequestInit) => answerOf(await fetch(url + path, init)),
    ask: async (query: string, variables?: object, headers: Record<string, string> = {}) =>
      answerOf(
        await fetch(graphql, {
          method: 'POST',
          headers: { ...json, ...headers },
          body: JSON.stringify({ query, variables }),
        }),
      ),
    post: async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      answerOf(await fetch(graphql, { method: 'POST', headers: { ...json, ...headers }, body })),
  };
}

/** Writes bytes to a socket as they are and returns all that comes back. */
export async function raw(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  return await text(socket);
}

/** Sends a body in chunks of unknown total length. */
export async function streamed(
  port: number,
  chunks: Iterable<string>,
): Promise<{ status: number; text: string }> {
  const agent = new Agent();
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  const request = httpRequest({ agent, host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
  request.on('error', () => undefined);
  const answered = once(request, 'response');
  for (const chunk of chunks) request.write(chunk);
  request.end();
  const [response] = await answered;
  const said = await text(response);
  agent.destroy();
  return { status: response.statusCode, text: said };
}
