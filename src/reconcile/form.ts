import type { FastifyInstance, FastifyRequest } from 'fastify';

const FORM = 'application/x-www-form-urlencoded';

/** Reads bodies as forms send them, which is how the specification has queries sent. */
export const readForms = (app: FastifyInstance): void =>
  void app.addContentTypeParser<string>(
    FORM,
    { parseAs: 'string' },
    async (_request: unknown, body: string) => new URLSearchParams(body),
  );

/** What is asked: the form that was sent, or else what stands behind the question mark of the address. */
export const givenIn = ({ url, body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URL(url, 'http://localhost').searchParams;
