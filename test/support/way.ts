import { createServer, connect, type Server, type Socket } from 'node:net';
import { inject, onTestFinished } from 'vitest';
import { portOf } from '../../src/port.ts';

/** How the way is: nothing passes while it is frozen, and each piece takes so many milliseconds longer. */
type State = { isFrozen: boolean; delayMs: number };

/** Lets pieces through in their order, when the state allows it. */
function passing(from: Socket, to: Socket, state: State): () => void {
  const held: Buffer[] = [];
  const flush = (): void => {
    if (!state.isFrozen) for (const piece of held.splice(0)) to.write(piece);
  };
  from.on('data', (piece: Buffer) => {
    const take = (): void => {
      held.push(piece);
      flush();
    };
    if (state.delayMs > 0) setTimeout(take, state.delayMs);
    else take();
  });
  return flush;
}

/** A way to the Neo4j of the tests that can be opened and closed, frozen and slow; closed, nothing listens. */
export async function aWay() {
  const target = new URL(inject('neo4j').uri.replace('bolt:', 'http:'));
  const state: State = { isFrozen: false, delayMs: 0 };
  const sockets = new Set<Socket>();
  const flushes = new Set<() => void>();
  const through = (socket: Socket): void => {
    const onward = connect(Number(target.port), target.hostname);
    const ends = [
      [socket, onward],
      [onward, socket],
    ] as const;
    for (const [end, other] of ends) {
      const flush = passing(end, other, state);
      sockets.add(end);
      flushes.add(flush);
      end
        .on('error', () => end.destroy())
        .on('close', () => {
          sockets.delete(end);
          flushes.delete(flush);
          other.destroy();
        });
    }
  };
  let server: Server | null = null;
  let port = 0;
  const open = async (): Promise<void> => {
    server = createServer(through);
    await new Promise<void>((done) => server!.listen(port, '127.0.0.1', done));
    port = portOf(server);
  };
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server?.close(done));
  };
  await open();
  onTestFinished(close);
  return {
    open,
    close,
    port: () => port,
    freeze: () => void (state.isFrozen = true),
    thaw(): void {
      state.isFrozen = false;
      for (const flush of flushes) flush();
    },
    slow: (ms: number) => void (state.delayMs = ms),
  };
}
