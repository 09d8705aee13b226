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

/** How often within its time a caller is looked at: Node tells of silence up to twice as late as it is asked to. */
const LOOKS = 3;

/**
 * Destroys the connection of a caller that does not take its answer: nothing went out for `stallMs` milliseconds while
 * something was there to go. An answer that is still being made is waited for; it has its own deadline. What is asked of
 * the graph for it ends with its response.
 */
export function destroyStalled(app: FastifyInstance, stallMs: number): void {
  const [answering, used] = [new WeakSet<Socket>(), new WeakSet<Socket>()];
  const silent = new WeakMap<Socket, { looks: number; at: number }>();
  const lookMs = stallMs / LOOKS;
  app.server.setTimeout(lookMs);
  app.addHook('onRequest', async (request, reply) => {
    const { socket } = request.raw;
    for (const sockets of [answering, used]) sockets.add(socket);
    reply.raw.once('close', () => answering.delete(socket));
  });
  /** How often in a row it was found to take nothing: had anything gone out, this look would have come later. */
  const looksAt = (socket: Socket): number => {
    const [before, at] = [silent.get(socket), performance.now()];
    const looks = before && at - before.at < 1.5 * lookMs ? before.looks + 1 : 1;
    silent.set(socket, { looks, at });
    return looks;
  };
  // Node takes a socket it has a listener for as looked after: one that is kept for a next request ends here as well.
  app.server.on('timeout', (socket: Socket) => {
    const isAwaited = answering.has(socket);
    const isMaking = isAwaited && socket.writableLength === 0;
    // One that has asked nothing yet hears from the time-out of headers that it is late, before this.
    const mayStay = isMaking || ((isAwaited || !used.has(socket)) && looksAt(socket) < LOOKS);
    if (mayStay) socket.setTimeout(lookMs);
    else socket.destroy();
  });
}
