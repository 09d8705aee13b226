import type { FastifyInstance } from 'fastify';
import { HttpError } from './http-error.ts';

/** Refuses `Expect` of anything but 100-continue as all else is refused; Node alone would answer without a word. */
export function refuseExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.addHook('onRequest', async ({ headers: { expect } }) => {
    if (expect !== undefined && expect.toLowerCase() !== '100-continue')
      throw new HttpError(
        417,
        'BAD_REQUEST',
        'Leave out the Expect header; this server meets 100-continue only.',
      );
  });
}
