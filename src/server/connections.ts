import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How many connections there may be, in all and of one address; null: as many of one as of all. */
export type ConnectionLimits = Readonly<{ inAll: number; ofAddress: number | null }>;

/** Refuses, by ending it, a connection of an address that has as many as it may. */
export function boundConnections(
  server: Server,
  { inAll, ofAddress }: ConnectionLimits,
  refuse: (socket: Socket) => void,
): void {
  server.maxConnections = inAll;
  if (ofAddress === null) return;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > ofAddress) refuse(socket);
  });
}

/**
 * Destroys the connection of a caller that does not take its answer: nothing went out for `stallMs` milliseconds while
 * something was there to go. An answer that is still being made is waited for; it has its own deadline. What is asked of
 * the graph for it ends with its response.
 */
export function destroyStalled(app: FastifyInstance, stallMs: number): void {
  const answering = new WeakSet<Socket>();
  app.server.setTimeout(stallMs);
  app.addHook('onRequest', async (request, reply) => {
    const { socket } = request.raw;
    answering.add(socket);
    reply.raw.once('close', () => answering.delete(socket));
  });
  // Node takes a socket it has a listener for as looked after: one that is kept for a next request ends here as well.
  app.server.on('timeout', (socket: Socket) => {
    if (answering.has(socket) && socket.writableLength === 0) socket.setTimeout(stallMs);
    else socket.destroy();
  });
}
