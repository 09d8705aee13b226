import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Operation } from './sending.ts';

/** What came back; status 0: nothing, the connection was ended. */
export type Answered = { status: number; type: string; text: string; ms: number };

/** Nothing that is answered takes longer; what does not come by then is a finding of its own. */
const PATIENCE_MS = 20_000;

async function onSocket(url: string, bytes: string): Promise<Omit<Answered, 'ms'>> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined).setTimeout(PATIENCE_MS, () => socket.destroy());
  await once(socket, 'connect');
  socket.end(bytes);
  const said = await text(socket).catch(() => '');
  const [, status = '0'] = /^HTTP\/1\.1 (\d+)/.exec(said) ?? [];
  const [, type = ''] = /^content-type: ([^\r]*)/im.exec(said) ?? [];
  return { status: Number(status), type, text: said };
}

async function overHttp(url: string, { path, init }: Operation): Promise<Omit<Answered, 'ms'>> {
  const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: bytes.toString('latin1'),
  };
}

/** Sends one operation to the server at an address. */
export async function answerTo(url: string, operation: Operation): Promise<Answered> {
  const start = performance.now();
  const answer =
    operation.bytes === undefined ? await overHttp(url, operation) : await onSocket(url, operation.bytes);
  return { ...answer, ms: performance.now() - start };
}
