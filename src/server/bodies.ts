import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;

const invalidJson = (): HttpError => new HttpError(400, 'BAD_REQUEST', 'Invalid JSON in the request body.');

function textOf(request: FastifyRequest, bytes: Buffer): string {
  const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Only UTF-8 is read: use content-type application/json.',
    );
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', 'The request body is not UTF-8.');
  }
}

/** A compressed body would be counted after it grew, so none is taken. */
async function refuseEncoding(request: FastifyRequest): Promise<void> {
  if (request.headers['content-encoding'] !== undefined)
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body without a Content-Encoding.');
}

/**
 * Reads JSON bodies, strictly UTF-8 and without keys that reach a prototype. A body of another type is read and
 * dropped: Apollo's CSRF prevention then says what is wrong with the request.
 */
export function readBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addHook('onRequest', refuseEncoding);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const text = textOf(request, bytes);
    void parse(request, text, (error, body) => (error ? done(invalidJson()) : done(null, body)));
  });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async () => undefined);
}
