import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { retryAfter } from './admission.ts';
import type { Answer } from './error-answers.ts';
import { errorBody } from './http-error.ts';

const OF_SOCKET: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'LIMIT_EXCEEDED',
    message: 'The request headers are larger than 16 KB.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'REQUEST_TIMEOUT',
    message: 'The request did not arrive in time.',
  },
};

/** How long a refused caller has to read why; milliseconds. */
const LAST_WORDS_MS = 1_000;

/** Answers below Fastify and ends the connection, whatever the caller does with it. */
function endSocket(socket: Socket, { status, code, message }: Answer, headers = ''): void {
  const body = JSON.stringify(errorBody(code, message));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n${headers}` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  // Ended is half: who never closes the other half would keep a connection of all there may be.
  const cut = setTimeout(() => socket.destroy(), LAST_WORDS_MS);
  socket.once('close', () => clearTimeout(cut));
}

/** Answers what Fastify never sees: what is no HTTP, has too large headers, or does not arrive. */
export function refuseSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  endSocket(
    socket,
    OF_SOCKET[error.code ?? ''] ?? {
      status: 400,
      code: 'BAD_REQUEST',
      message: 'This is not an HTTP request.',
    },
  );
}

/** Answers an address that has as many connections as it may. */
export const refuseConnection = (socket: Socket): void =>
  endSocket(
    socket,
    {
      status: 503,
      code: 'OVERLOADED',
      message: 'There are too many connections from your address; close some, or use them again.',
    },
    `Retry-After: ${retryAfter()}\r\n`,
  );
