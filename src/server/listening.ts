import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { BuyergraphError, codeOf } from '../errors.ts';
import { portOf } from '../port.ts';

/** Where to listen; port 0 is any free one. */
type Place = { host: string; port: number };

/** Answers that are given before the program is loaded that gives the others. */
export type EarlyAnswers = {
  /** The one listened on. */
  port: number;
  /** Lets go of the port, for the real server to take. */
  end(): void;
};

const REFUSALS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken. Set PORT to another one, or to 0 for any free one.`,
  EACCES: (_, port) => `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (host) =>
    `${host} is not an address of this machine. Set HOST to one of its own, for example 127.0.0.1.`,
  ENOTFOUND: (host) =>
    `${host} is no known address. Set HOST to one of this machine's own, for example 127.0.0.1.`,
};

/** Why an address cannot be listened on, as a BuyergraphError SETUP_FAILED that says what to do; else as it was thrown. */
export function refusalToListen(thrown: unknown, { host, port }: Place): unknown {
  const refusal = REFUSALS[codeOf(thrown)];
  return refusal ? new BuyergraphError('SETUP_FAILED', refusal(host, port), { cause: thrown }) : thrown;
}

const healthServer = (awaited: () => string): Server =>
  createServer({ keepAliveTimeout: 1 }, (request, response) => {
    const isAlive = request.url?.split('?')[0] === '/livez';
    const body = isAlive ? { status: 'ok' } : { status: 'unavailable', reason: awaited() };
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
      ...(isAlive ? {} : { 'retry-after': '1' }),
    };
    request.resume();
    response.writeHead(isAlive ? 200 : 503, headers).end(JSON.stringify(body));
  });

/**
 * Answers `/livez` from the first moment, and everything else by what is awaited. It knows nothing but Node: the real
 * server takes seconds to load on a busy machine.
 * @throws BuyergraphError SETUP_FAILED when the address cannot be listened on.
 */
export async function answerEarly(place: Place, awaited: () => string): Promise<EarlyAnswers> {
  const server = healthServer(awaited);
  try {
    await once(server.listen(place.port, place.host), 'listening');
  } catch (thrown) {
    throw refusalToListen(thrown, place);
  }
  return { port: portOf(server), end: () => void server.close() };
}
